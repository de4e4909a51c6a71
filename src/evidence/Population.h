// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "evidence/PopulationCertificate.h"
#include "evidence/PopulationDefinition.h"
#include "evidence/ScopeVersion.h"
#include "evidence/ThingTellings.h"
#include "metrics/MetricScope.h"

#include <functional>

namespace plumbline {

/// An item of a population: a row of the store, by the line of the log that speaks of it.
struct PopulationItem {
    qint64 seq = 0; ///< That line; what samples are drawn by and what the digest is made of.
    CaseReference row;
    QString service; ///< Empty where it is of none.
    int place = 0; ///< In Population::cases.
};

/// A list with its certificate: the same items in the same order whenever it is asked for as it was known then.
struct Population {
    PopulationDefinition definition;
    MetricScope scope;
    TimePoint knownAt; ///< As what was known then; what came later does not exist.
    QString configurationSha256; ///< Noted last in the log; empty when asked as of an earlier time.
    CaseTable cases;
    QStringList instants; ///< Columns of the cases that are instants.
    QList<PopulationItem> items; ///< By the lines of the log.
    QList<std::pair<QString, qint64>> excluded; ///< Cases that do not count, by reason.
    qint64 outOfScope = 0; ///< Cases of services that were not asked for.
    QList<ScopeVersion> scopes; ///< Versions of the declared scope that were known then; the last is in force.
    qint64 beyondScope = 0; ///< Cases that the scope in force leaves out.
    QString idsSha256; ///< SHA-256 over the items' lines of the log in ascending order, one number and LF each.
    PopulationCertificate certificate;

    QStringList columns() const; ///< Those of the cases that say more than which row it is.
    /// Under which it is shown: at_ns is shown as an instant, `at`, or `at_at` where another column is called so.
    QString title(const QString &column) const;
    /// What a line of it is headed by: seq, type, source, id, row_version, and the titles of the columns.
    QStringList headings() const;
    QString value(const PopulationItem &item, const QString &column) const; ///< Instants as ISO 8601.
    /// The scope that it was read in; number 0 where none was ever noted.
    ScopeVersion scopeInForce() const { return scopes.isEmpty() ? ScopeVersion() : scopes.constLast(); }
    /// The headings and what stands under them, as `sqlite3 -csv -header` prints them.
    QByteArray toCsv() const;
    bool isInstant(const QString &column) const;
    QJsonObject certificateJson() const; ///< What it is, how it was asked for, and its certificate.
};

/// The digest of such a list.
QString idsDigest(const QList<qint64> &ascending);

/// Asks a store for populations.
class PopulationReader
{
public:
    /// Told before each step of a reading how many are done, and of how many; its error ends the reading.
    using Step = std::function<Result<void>(int done, int of)>;

    PopulationReader(StoreConnection &store, const MetricCatalog &catalog, const UpstreamRetention &keeps)
        : m_store(store), m_catalog(catalog), m_keeps(keeps)
    {
    }

    Step onStep; ///< Nobody is told when it is empty.

    /// Of [from, to) and the scope's services; as known then. The certificate says what speaks against the list.
    Result<Population> read(const PopulationDefinition &definition, const MetricScope &scope) const;

private:
    Result<CaseTable> casesOf(const PopulationDefinition &definition, const MetricScope &scope) const;
    Result<void> takeItems(Population &population, ThingTellings &tellings) const;
    Result<ThingTellings> tellingsOf(const Population &population) const;
    Result<QList<IdSequence>> sequencesOf(const Population &population) const;
    Result<PopulationCertificate> certify(const PopulationDefinition &definition, const MetricScope &scope) const;

    StoreConnection &m_store;
    const MetricCatalog &m_catalog;
    const UpstreamRetention &m_keeps;
};

} // namespace plumbline
