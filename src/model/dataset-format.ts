import { z } from "zod";

/** The formats in which the tables of the data set can be had. */
export const datasetFormatSchema = z.enum(["csv", "parquet"]);
export type DatasetFormat = z.infer<typeof datasetFormatSchema>;
