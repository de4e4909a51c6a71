// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "evidence/TraceWalk.h"

#include "store/StoreConnection.h"

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

void TraceWalk::setKeys(const QString &commit, const QString &artifact)
{
    m_keys.clear();
    if (!commit.isEmpty())
        m_keys.append({u"commit"_s, commit});
    if (!artifact.isEmpty())
        m_keys.append({u"artifact"_s, artifact});
}

Result<QList<LinkedPair>> TraceWalk::forward(const TraceLink &link, const QList<qint64> &near) const
{
    return near.isEmpty() ? QList<LinkedPair>() : pairs(link, u"near"_s, near);
}

Result<QList<LinkedPair>> TraceWalk::back(const TraceLink &link, const QList<qint64> &far) const
{
    return far.isEmpty() ? QList<LinkedPair>() : pairs(link, u"far"_s, far);
}

Result<QList<LinkedPair>> TraceWalk::pairs(const TraceLink &link, const QString &among,
                                           const QList<qint64> &versions) const
{
    const SqlDialect dialect(m_connection.location().engine);
    const bool isForward = among == u"near";
    const bool isOfDeployment = link.from == u"deployment";
    const QString chosen = dialect.amongNumbers(u"version_id"_s);
    EvidenceSql question = link.pairs;
    BoundRelations start;
    if (isOfDeployment)
        start.sql = u"delivery AS (\n%1\n),\n"_s.arg(m_rules.delivery.sql);
    start.sql += u"near AS (SELECT * FROM %1%2)"_s.arg(isOfDeployment ? u"delivery"_s : link.from,
                                                       isForward ? u" WHERE "_s + chosen : QString());
    if (!isForward) // only these, however many else a link leads to
        start.sql += u",\nwanted AS (SELECT version_id FROM %1 WHERE %2)"_s.arg(link.to, chosen);
    start.binds = {dialect.numbers(versions)};
    question.sql = isForward
        ? u"SELECT near_version, far_version FROM (\n%1\n) AS link ORDER BY near_version, far_version"_s.arg(
            question.sql)
        : u"SELECT link.near_version, link.far_version FROM wanted JOIN (\n%1\n) AS link ON link.far_version = "
          "wanted.version_id ORDER BY link.near_version, link.far_version"_s.arg(question.sql);
    QList<std::pair<QString, QString>> parameters{{u"subject"_s, QString()}};
    const auto table = EvidenceQuery(m_connection, m_knownAt).run(question, parameters + m_keys, start);
    if (!table)
        return fail(table.error());
    QList<LinkedPair> found;
    for (int row = 0; row < table->size(); ++row)
        found.append({table->integerAt(row, 0), table->integerAt(row, 1)});
    return found;
}

Result<QList<std::pair<QString, QString>>> TraceWalk::keysNamed(const QString &text) const
{
    const auto table = EvidenceQuery(m_connection, m_knownAt).run(m_rules.subject, {{u"subject"_s, text}});
    if (!table)
        return fail(table.error());
    QList<std::pair<QString, QString>> keys;
    for (int row = 0; row < table->size(); ++row)
        keys.append({table->textAt(row, 0), table->textAt(row, 1)});
    return keys;
}

} // namespace plumbline
