/* global Scorm12API, XMLHttpRequest, addEventListener, document, window */
// A school's player: scorm-again as its run-time, strict, with the data model kept by the server.
(() => {
  const get = (address) => {
    const request = new XMLHttpRequest();
    request.open('GET', address, false);
    request.send();
    return JSON.parse(request.responseText);
  };
  const { cmi, sco } = get('/launch');
  window.API = new Scorm12API({
    autocommit: false,
    strict_errors: true,
    lmsCommitUrl: '/commit',
    mastery_override: false,
  });
  window.API.loadFromJSON({ cmi });
  addEventListener('DOMContentLoaded', () => {
    const frame = document.createElement('iframe');
    frame.src = sco;
    frame.id = 'sco';
    document.body.append(frame);
  });
})();
