// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/ImportReport.h"

#include <algorithm>

namespace plumbline {

qsizetype ImportReport::failed() const
{
    return std::ranges::count_if(files, [](const ImportedFile &file) { return file.error && !file.isLeftOut; });
}

WriteCounts ImportReport::rows() const
{
    WriteCounts sum;
    for (const ImportedFile &file : files)
        sum += file.rows;
    return sum;
}

} // namespace plumbline
