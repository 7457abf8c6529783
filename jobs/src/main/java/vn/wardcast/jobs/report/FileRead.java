package vn.wardcast.jobs.report;

import vn.wardcast.jobs.landing.Landed;
import vn.wardcast.jobs.landing.LandingFile;

/**
 * A file that was read, and what came of it: accepted + rejected = read.
 *
 * @param file the file
 * @param read data rows read
 * @param accepted rows that entered
 * @param rejected rows that did not
 * @param cells cells of measures by outcome
 */
public record FileRead(LandingFile file, long read, long accepted, long rejected, Landed.Cells cells) {}
