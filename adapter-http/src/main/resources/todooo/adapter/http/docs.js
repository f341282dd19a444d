const dark = matchMedia("(prefers-color-scheme: dark)");
const followTheSystem = () => document.documentElement.classList.toggle("dark-mode", dark.matches);
dark.addEventListener("change", followTheSystem);
followTheSystem();

// The link within the button that opens an operation confuses those who do not see it; to open it leads there as well.
const putNoLinkIntoAButton = () => ({
  wrapComponents: {
    DeepLink: (Link, { React }) => (properties) => React.createElement(Link, { ...properties, enabled: false }),
  },
});

// Swagger UI gives its fields no names that a screen reader could say.
const nameFields = () => {
  for (const field of document.querySelectorAll("select, textarea, input")) {
    if (!field.ariaLabel && !field.labels.length) {
      const parameter = field.closest("[data-param-name]")?.dataset.paramName;
      field.ariaLabel = parameter ?? (field.matches("textarea") ? "Request body" : "Example");
    }
  }
};
new MutationObserver(nameFields).observe(document.body, { childList: true, subtree: true });

SwaggerUIBundle({
  dom_id: "#api",
  url: "/openapi.json",
  deepLinking: true,
  defaultModelsExpandDepth: 0,
  displayRequestDuration: true,
  plugins: [putNoLinkIntoAButton],
  syntaxHighlight: { theme: "obsidian" },
  tryItOutEnabled: true,
  // Without it the document would be sent to a validator on another host.
  validatorUrl: null,
});
