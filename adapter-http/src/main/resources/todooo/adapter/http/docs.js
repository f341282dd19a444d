SwaggerUIBundle({
  dom_id: "#api",
  url: "/openapi.json",
  deepLinking: true,
  displayRequestDuration: true,
  // Without it the document would be sent to a validator on another host.
  validatorUrl: null,
});
