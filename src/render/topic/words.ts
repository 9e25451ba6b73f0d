import type { Illustration } from '../../core/topics/illustrate.ts';
import { hamstringPercent } from '../words/load.ts';

/** The numbers of a drawing in a few words: `nerve 3, low · hamstring +15 %`. */
export function numberWords(illustration: Illustration): string {
  const { index, band } = illustration.neuralLoad;
  const hamstring = hamstringPercent(illustration);
  return [`nerve ${index}, ${band}`, ...(hamstring ? [`hamstring ${hamstring}`] : [])].join(' · ');
}
