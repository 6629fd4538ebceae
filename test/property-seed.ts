import fc from "fast-check";

/** Properties are tried with the same values in every run; `PRONGSAI_PROPERTY_SEED` takes another number, to look further. */
const SEED = 20_261_121;

fc.configureGlobal({ ...fc.readConfigureGlobal(), seed: Number(process.env.PRONGSAI_PROPERTY_SEED ?? SEED) });
