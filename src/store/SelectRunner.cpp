// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/SelectRunner.h"

#include "store/SqlQuery.h"
#include "store/StoreConnection.h"

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

Result<Table> SelectRunner::run(const QString &sql, const QStringList &binds) const
{
    const QString text = sql.trimmed();
    if (!text.startsWith(u"SELECT"_s, Qt::CaseInsensitive) && !text.startsWith(u"WITH"_s, Qt::CaseInsensitive))
        return fail(Error::Kind::Configuration, u"run definition"_s, u"only a SELECT may be run"_s);
    QVariantList values;
    for (const QString &bind : binds)
        values.append(bind.isNull() ? QVariant(QMetaType(QMetaType::QString)) : QVariant(bind));
    SqlQuery query(m_connection);
    if (auto ran = query.run(u"run definition"_s, text, values); !ran)
        return fail(ran.error());
    Table table;
    table.columns = query.columns();
    while (query.next()) {
        QVariantList row;
        row.reserve(table.columns.size());
        for (int i = 0; i < table.columns.size(); ++i)
            row.append(query.value(i));
        table.rows.append(row);
    }
    if (auto ended = query.ended(); !ended)
        return fail(ended.error());
    return table;
}

} // namespace plumbline
