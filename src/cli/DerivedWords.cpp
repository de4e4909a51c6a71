// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/DerivedWords.h"

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

void bringUp(DerivedData &derived, Output &output, const StoreLocation &location, const std::function<bool()> &isWanted)
{
    const QStringList notices = derived.bringUp(location, [&](qint64 versions) {
        if (versions > 0)
            output.progress(u"search index: %1 versions of rows"_s.arg(versions));
        return isWanted();
    });
    for (const QString &notice : notices)
        output.message(notice);
}

} // namespace plumbline
