{
  "$schema": "https://schema.management.azure.com/schemas/2019-04-01/deploymentParameters.json#",
  "contentVersion": "1.0.0.0",
  "parameters": {
    "image": { "value": "${{SERVICE_IMAGE}}" },
    "registryServer": { "value": "${{REGISTRY_SERVER}}" },
    "botAppId": { "value": "${{BOT_ID}}" },
    "botAppPassword": { "value": "${{SECRET_BOT_PASSWORD}}" },
    "ownerPassword": { "value": "${{SECRET_OWNER_PASSWORD}}" },
    "servicePassword": { "value": "${{SECRET_SERVICE_PASSWORD}}" },
    "metricsToken": { "value": "${{SECRET_METRICS_TOKEN}}" },
    "publicUrl": { "value": "${{PUBLIC_URL}}" },
    "startService": { "value": ${{START_SERVICE}} }
  }
}
