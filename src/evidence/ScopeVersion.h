// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "metrics/MetricScope.h"
#include "sync/Configuration.h"

#include <QJsonObject>

namespace plumbline {

class StoreConnection;

/// What an organisation answered for since an instant: the scope that its configuration declared, and the sources that
/// were to be read, as the log noted them. Another of these is another version; other changes of the configuration are none.
struct ScopeVersion {
    int number = 0; ///< From 1, in the order in which they were noted; 0: none ever was.
    quint64 seq = 0; ///< Line of the log that told of it first.
    TimePoint since;
    QString who; ///< "user@machine"; empty where that was erased.
    DeclaredScope declared;
    QStringList configured; ///< Ids of the sources that were to be read.
    QString sha256; ///< Of what it says, as canonical JSON; empty where none was noted.

    NamesInScope names() const { return {declared.services, declared.environments}; }
    /// Whether a thing of these, told of by these sources, is in scope: one source that is in it is enough.
    bool holds(const QString &service, const QString &environment, const QStringList &sources) const;
    bool holdsSource(const QString &source) const;
    /// Whether a configuration says the same: another one is another version as soon as it is noted.
    bool isOf(const Configuration &configuration) const;
    QString words() const; ///< In a line.
    QJsonObject toJson() const;
};

/// Those that were known then (empty: now), oldest first.
Result<QList<ScopeVersion>> scopeVersions(StoreConnection &store, std::optional<TimePoint> knownAt);

/// What came into a scope and what went, of two objects "scope" of a noted configuration: "service card came".
QStringList scopeChanges(const QJsonObject &before, const QJsonObject &after);
/// For each version but the first that was noted after an instant: its number, since when it is in force, and what
/// came and went.
QStringList scopeChangesSince(const QList<ScopeVersion> &versions, TimePoint since);
/// The version in force, and the changes after an instant.
QJsonObject scopeJson(const QList<ScopeVersion> &versions, TimePoint since);

/// Names that it declares and that no row now known bears, as "service card": slips of the pen, or what was never read.
Result<QStringList> unknownNames(StoreConnection &store, const DeclaredScope &declared);

/// The same question, within the scope that was in force when its rows were known.
Result<MetricScope> inDeclaredScope(StoreConnection &store, const MetricScope &scope);
/// Why an answer within the declared scope would be about nothing: "no service that was asked for is in scope: card".
/// Empty where some of what was asked for is in it.
QString nothingInScope(const MetricScope &scope);

} // namespace plumbline
