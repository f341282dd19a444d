const root = new URL("..", document.currentScript.src).href.replace(/\/$/, "");

const dark = matchMedia("(prefers-color-scheme: dark)");
const followTheSystem = () => document.documentElement.classList.toggle("dark-mode", dark.matches);
dark.addEventListener("change", followTheSystem);
followTheSystem();

// The document names the public URL, which may belong to another origin, and this page may talk to its own only.
const talkToThisOrigin = () => ({
  statePlugins: {
    spec: {
      wrapActions: {
        updateJsonSpec: (update) => (description) => update({ ...description, servers: [{ url: root }] }),
      },
    },
  },
});

// Screen readers cannot handle a link inside a button. Nothing is lost: opening an operation changes the address too.
const putNoLinkIntoAButton = () => ({
  wrapComponents: {
    DeepLink: (Link, { React }) => (properties) => React.createElement(Link, { ...properties, enabled: false }),
  },
});

// Swagger UI leaves most fields without a name for screen readers.
const nameFields = () => {
  for (const field of document.querySelectorAll("select, textarea, input")) {
    if (!field.ariaLabel && !field.labels.length) {
      const parameter = field.closest("[data-param-name]")?.dataset.paramName;
      field.ariaLabel = parameter ?? (field.matches("textarea") ? "Request body" : "Example");
    }
  }
};

// Long examples scroll: by keyboard only once they can have the focus.
const focusExamples = () => {
  for (const example of document.querySelectorAll("pre.microlight:not([tabindex])")) {
    example.tabIndex = 0;
  }
};

const mend = () => {
  nameFields();
  focusExamples();
};
new MutationObserver(mend).observe(document.body, { childList: true, subtree: true });

/** Sends lines of JSON as they are: Swagger UI takes the name of their type for JSON, and sends them as one string. */
function sendLinesAsTheyAre(request) {
  if (request.headers["Content-Type"] === "application/x-ndjson" && request.body?.startsWith('"')) {
    request.body = JSON.parse(request.body);
  }
  return request;
}

SwaggerUIBundle({
  dom_id: "#api",
  url: root + "/openapi.json",
  deepLinking: true,
  defaultModelsExpandDepth: 0,
  displayRequestDuration: true,
  plugins: [talkToThisOrigin, putNoLinkIntoAButton],
  requestInterceptor: sendLinesAsTheyAre,
  syntaxHighlight: { theme: "obsidian" },
  tryItOutEnabled: true,
  // The default sends the document to a validator on another host.
  validatorUrl: null,
});
