/**
 * The work of a server under load.
 *
 * @param rate requests a second that were answered as they should
 * @param failed the part of all requests that were not
 * @param bytes of an answer, with its headers
 * @param p50 milliseconds within which half of the requests were answered
 * @param p99 milliseconds within which 99 of 100 requests were answered
 * @param application microseconds of CPU that the application used for a request
 * @param database microseconds of CPU that PostgreSQL used for a request
 */
record Load(double rate, double failed, double bytes, double p50, double p99, double application, double database) {}
