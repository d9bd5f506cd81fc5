// What everybody may read of a lab without a seat: its public page, its calendar file and the picture of its share preview.
// Owns nothing; it reads through the rooms' services.
// Listens to nobody.
export { PublicPageModule } from './public-page.module.ts';
