/** Every schema and its type, under one name. */
export * from './common.ts';
export * from './article.ts';
export * from './event.ts';
export * from './evolution.ts';
export * from './forecast.ts';
export * from './page.ts';
export * from './promotion.ts';
export * from './question.ts';
export * from './role.ts';
export * from './skill.ts';
export * from './source.ts';
export * from './vacancy.ts';
