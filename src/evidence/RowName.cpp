// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "evidence/RowName.h"

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

Result<QList<StoredRow>> rowsNamed(const RowQueries &queries, const QString &name)
{
    const QString type = name.section(u'@', 0, 0);
    bool isVersion = false;
    const qint64 version = name.section(u'@', 1).toLongLong(&isVersion);
    Result<std::optional<StoredRow>> row = std::optional<StoredRow>();
    if (isVersion && findRowType(type)) {
        row = queries.findVersion(type, version);
    } else if (name.count(u':') >= 2 && findRowType(name.section(u':', 0, 0))) {
        const int last = name.section(u':', 1, 1) == u"import"_s ? 2 : 1; // "import:sarif" is one source
        row = queries.find(name.section(u':', 0, 0), name.section(u':', 1, last), name.section(u':', last + 1));
    } else {
        QList<StoredRow> found;
        for (const RowType &each : rowTypes()) {
            RowFilter filter;
            filter.type = each.name;
            filter.ids = {name};
            const auto page = queries.page(filter, 0, 10);
            if (!page)
                return fail(page.error());
            found += *page;
        }
        return found;
    }
    if (!row)
        return fail(row.error());
    return *row ? QList<StoredRow>{**row} : QList<StoredRow>();
}

Result<StoredRow> rowNamed(const RowQueries &queries, const QString &name, const QString &what)
{
    const auto found = rowsNamed(queries, name);
    if (!found)
        return fail(found.error());
    if (found->isEmpty())
        return fail(Error::Kind::Store, what, u"the store has no such row"_s, name);
    if (found->size() == 1)
        return found->first();
    QStringList names;
    for (const StoredRow &row : *found)
        names.append(fullName(row));
    return fail(Error::Kind::Usage, what, u"%1 rows have this id: %2"_s.arg(found->size()).arg(names.join(u", "_s)), name);
}

QString fullName(const StoredRow &row)
{
    return u"%1:%2:%3"_s.arg(row.row.type->name, row.origin.source, row.row.id());
}

QString versionName(const QString &type, qint64 version)
{
    return type + u'@' + QString::number(version);
}

QString versionName(const StoredRow &row)
{
    return versionName(row.row.type->name, row.versionId);
}

Citation Citation::of(const StoredRow &row)
{
    return {fullName(row), versionName(row), row.logSeq, row.digest, row.origin.rawSha256, row.origin.rawPointer};
}

QString Citation::text() const
{
    const QString place = line ? u", line %1"_s.arg(*line) : QString();
    return u"%1 (%2%3, row %4, bytes %5 at %6)"_s.arg(name, version, place, rowSha256, rawSha256,
                                                     rawPointer.isEmpty() ? u"the whole answer"_s : rawPointer);
}

} // namespace plumbline
