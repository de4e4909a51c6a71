// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/SqlQuery.h"

#include "store/StoreConnection.h"

#include <QSqlError>

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

SqlQuery::SqlQuery(const StoreConnection &connection) : m_query(connection.database())
{
    m_query.setForwardOnly(true);
}

Result<void> SqlQuery::run(const QString &what, const QString &sql, const QVariantList &binds)
{
    m_what = what;
    if (binds.isEmpty()) { // PostgreSQL cannot prepare CREATE, BEGIN and the like
        if (!m_query.exec(sql))
            return fail(Error::Kind::Store, what, m_query.lastError().text().trimmed());
        return {};
    }
    if (!m_query.prepare(sql))
        return fail(Error::Kind::Store, what, m_query.lastError().text().trimmed());
    return again(binds);
}

Result<void> SqlQuery::again(const QVariantList &binds)
{
    for (int i = 0; i < binds.size(); ++i)
        m_query.bindValue(i, binds.at(i),
                          binds.at(i).typeId() == QMetaType::QByteArray ? QSql::In | QSql::Binary : QSql::In);
    if (!m_query.exec())
        return fail(Error::Kind::Store, m_what, m_query.lastError().text().trimmed());
    return {};
}

QVariant boundText(const QString &text)
{
    return text.isNull() ? QString(u""_s) : text;
}

QString placeholders(qsizetype count)
{
    QStringList marks(count, u"?"_s);
    return marks.join(u", "_s);
}

} // namespace plumbline
