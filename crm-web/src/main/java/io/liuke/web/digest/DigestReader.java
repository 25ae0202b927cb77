package io.liuke.web.digest;

import io.liuke.staff.StaffId;
import java.util.Locale;

/**
 * Somebody who is to get the mail of a day.
 *
 * @param after the last warning that they have been told of, or that was there when they switched it on
 */
record DigestReader(StaffId staff, String address, Locale language, long after) {}
