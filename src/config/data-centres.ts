/** Zoho's accounts server of the data centre that most organisations are in. */
export const usualAccountsServer = 'https://accounts.zoho.com'

/**
 * The token endpoints of Zoho's accounts servers, one for each data centre: US, EU, IN, AU, JP, CA, SA, UK, CN, AE, SG. Source: Zoho
 * Accounts, "Multi-DC". The last two are not in that document; they have only been seen in use.
 */
export const usualTokenEndpoints: Readonly<Record<string, string>> = Object.fromEntries(
  'zoho.com zoho.eu zoho.in zoho.com.au zoho.jp zohocloud.ca zoho.sa zoho.uk zoho.com.cn zoho.ae zoho.sg'
    .split(' ')
    .map((domain) => [`https://accounts.${domain}`, `https://accounts.${domain}/oauth/v2/token`]),
)
