// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/KnownRelations.h"

#include "store/RowColumns.h"

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

Result<QString> knownRelations(const QStringList &types, std::optional<TimePoint> knownAt)
{
    QStringList relations;
    for (const QString &name : types) {
        const RowType *type = findRowType(name);
        if (!type)
            return fail(Error::Kind::Configuration, u"supply rows"_s, u"there is no row type \"%1\""_s.arg(name));
        const QString known = knownAt
            ? u"known_from_ns <= %1 AND (known_to_ns IS NULL OR known_to_ns > %1)"_s.arg(toNs(*knownAt))
            : u"known_to_ns IS NULL"_s;
        relations.append(
            u"%1 AS (SELECT %2, version_id, source, known_from_ns, raw_sha256, raw_pointer FROM %1_version WHERE %3)"_s
                .arg(name, columnList(*type), known));
    }
    return relations.join(u",\n"_s);
}

} // namespace plumbline
