/** CSV and XLSX files, read row by row. */
@NullMarked
package belieffirst.evidence.file;

import org.jspecify.annotations.NullMarked;
