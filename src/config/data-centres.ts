/**
 * Zoho's accounts servers, one for each data centre. Source: Zoho Accounts, "Multi-DC". `ae` and `sg` are not in that document; they have
 * only been seen in use.
 */
export const accountsServers = {
  us: 'https://accounts.zoho.com',
  eu: 'https://accounts.zoho.eu',
  in: 'https://accounts.zoho.in',
  au: 'https://accounts.zoho.com.au',
  jp: 'https://accounts.zoho.jp',
  ca: 'https://accounts.zohocloud.ca',
  sa: 'https://accounts.zoho.sa',
  uk: 'https://accounts.zoho.uk',
  cn: 'https://accounts.zoho.com.cn',
  ae: 'https://accounts.zoho.ae',
  sg: 'https://accounts.zoho.sg',
} as const
