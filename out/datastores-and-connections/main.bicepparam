using './main.bicep'

// A secret: set the environment variable PARAM_ARCHIVE_CERTIFICATE when this file is read.
param archiveCertificate = readEnvironmentVariable('PARAM_ARCHIVE_CERTIFICATE')
// A secret: set the environment variable PARAM_BUCKET_KEY when this file is read.
param bucketKey = readEnvironmentVariable('PARAM_BUCKET_KEY')
// No value is known: set the environment variable PARAM_BUCKET_KEY_ID when this file is read.
param bucketKeyId = readEnvironmentVariable('PARAM_BUCKET_KEY_ID')
param exchangeCredentialsKey = getSecret('00000000-0000-0000-0000-000000000000', 'rg-shared', 'kv-shared', 'exchange-account-key')
// A secret: set the environment variable PARAM_IMAGES_CLIENT_SECRET when this file is read.
param imagesClientSecret = readEnvironmentVariable('PARAM_IMAGES_CLIENT_SECRET')
// A secret: set the environment variable PARAM_PARTNERS_SAS_TOKEN when this file is read.
param partnersSasToken = readEnvironmentVariable('PARAM_PARTNERS_SAS_TOKEN')
// A secret: set the environment variable PARAM_RAW_CLIENT_SECRET when this file is read.
param rawClientSecret = readEnvironmentVariable('PARAM_RAW_CLIENT_SECRET')
// A secret: set the environment variable PARAM_REPOSITORY_TOKEN when this file is read.
param repositoryToken = readEnvironmentVariable('PARAM_REPOSITORY_TOKEN')
// A secret: set the environment variable PARAM_WAREHOUSE_PASSWORD when this file is read.
param warehousePassword = readEnvironmentVariable('PARAM_WAREHOUSE_PASSWORD')
// A secret: set the environment variable PARAM_WEB_SEARCH_KEY when this file is read.
param webSearchKey = readEnvironmentVariable('PARAM_WEB_SEARCH_KEY')
param workspaceName = 'mlw-fraud-prod'
