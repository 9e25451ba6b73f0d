/**
 * Stands in for @inquirer/external-editor: no question of ours opens one, and its tables of characters are nine tenths
 * of inquirer.
 */
exports.editAsync = () => {
  throw new Error('no question opens an editor');
};
