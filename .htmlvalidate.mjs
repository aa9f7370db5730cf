// What every built page is held against. A rule that is eased says why.
export default {
  root: true,
  extends: ['html-validate:recommended'],
  rules: {
    // The boxes of one question share its name, as radio buttons do: they are read as one group.
    'form-dup-name': ['error', { shared: ['radio', 'checkbox', 'button', 'reset', 'submit'] }],
    // A title names the page and then the course, for a reader with many tabs; no search engine has to cut it.
    'long-title': ['error', { maxlength: 150 }],
    // A box that scrolls a wide table is a named region for the keyboard, and not a section of the text.
    'prefer-native-element': ['error', { exclude: ['region'] }],
  },
};
