// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "evidence/ScopeVersion.h"

#include "base/Digest.h"
#include "domain/RowType.h"
#include "store/ConfigurationLog.h"
#include "store/RowQueries.h"
#include "sync/ConfigurationLine.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <algorithm>
#include <array>

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

namespace {

struct ScopeKind {
    QString key; ///< In the configuration.
    QString one; ///< What a name of it is called.
    QStringList DeclaredScope::*names;
};

const std::array<ScopeKind, 3> &scopeKinds()
{
    static const std::array<ScopeKind, 3> kinds{ScopeKind{u"services"_s, u"service"_s, &DeclaredScope::services},
                                                ScopeKind{u"environments"_s, u"environment"_s, &DeclaredScope::environments},
                                                ScopeKind{u"sources"_s, u"source"_s, &DeclaredScope::sources}};
    return kinds;
}

QStringList namesIn(const QJsonValue &list)
{
    QStringList names;
    const QJsonArray array = list.toArray();
    for (const auto &one : array)
        names.append(one.toString());
    return names;
}

DeclaredScope declaredIn(const QJsonObject &scope)
{
    DeclaredScope declared;
    for (const ScopeKind &kind : scopeKinds())
        declared.*kind.names = namesIn(scope[kind.key]);
    return declared;
}

QStringList differencesOf(const QStringList &before, const QStringList &after, const QString &one, bool emptyIsAll)
{
    if (emptyIsAll && before.isEmpty() != after.isEmpty())
        return {after.isEmpty() ? u"every %1 is in it"_s.arg(one)
                                : u"only %1 %2 is in it"_s.arg(one, after.join(u" and "_s))};
    QStringList words;
    for (const QString &name : after) {
        if (!before.contains(name))
            words.append(u"%1 %2 came"_s.arg(one, name));
    }
    for (const QString &name : before) {
        if (!after.contains(name))
            words.append(u"%1 %2 went"_s.arg(one, name));
    }
    return words;
}

QStringList differencesOf(const DeclaredScope &before, const DeclaredScope &after)
{
    QStringList words;
    for (const ScopeKind &kind : scopeKinds())
        words += differencesOf(before.*kind.names, after.*kind.names, kind.one, true);
    return words;
}

QStringList differencesOf(const ScopeVersion &before, const ScopeVersion &after)
{
    return differencesOf(before.declared, after.declared)
        + differencesOf(before.configured, after.configured, u"source to be read"_s, false);
}

/// Ids of the sources of a configuration, sorted.
QStringList sourcesOf(const Configuration &configuration)
{
    QStringList ids;
    for (const SourceSettings &source : configuration.sources)
        ids.append(source.id);
    ids.sort();
    return ids;
}

Result<bool> isBorne(const RowQueries &queries, const QString &kind, const QString &name)
{
    for (const RowType &type : rowTypes()) {
        RowFilter filter;
        filter.type = type.name;
        if (kind == u"source")
            filter.sources = {name};
        else if (type.fieldIndex(kind) >= 0)
            filter.equals = {{kind, name}};
        else if (type.name == kind && type.fieldIndex(u"name") >= 0)
            filter.equals = {{u"name"_s, name}};
        else
            continue;
        const auto found = queries.page(filter, 0, 1);
        if (!found)
            return fail(found.error());
        if (!found->isEmpty())
            return true;
    }
    return false;
}

} // namespace

bool ScopeVersion::holdsSource(const QString &source) const
{
    return declared.sources.isEmpty() || source.isEmpty() || declared.sources.contains(source);
}

bool ScopeVersion::holds(const QString &service, const QString &environment, const QStringList &sources) const
{
    return names().hasService(service) && names().hasEnvironment(environment)
        && (sources.isEmpty()
            || std::any_of(sources.begin(), sources.end(), [&](const QString &one) { return holdsSource(one); }));
}

bool ScopeVersion::isOf(const Configuration &configuration) const
{
    return number > 0 && configuration.scope == declared && sourcesOf(configuration) == configured;
}

QString ScopeVersion::words() const
{
    if (number == 0)
        return u"everything; no configuration was ever noted"_s;
    QStringList parts;
    for (const ScopeKind &kind : scopeKinds()) {
        if (const QStringList &names = declared.*kind.names; !names.isEmpty())
            parts.append(u"%1 %2"_s.arg(kind.key, names.join(u" and "_s)));
    }
    return u"version %1, noted at %2: %3"_s.arg(
        QString::number(number), formatInstant(since),
        parts.isEmpty() ? u"everything, none was declared"_s : parts.join(u"; "_s));
}

QJsonObject ScopeVersion::toJson() const
{
    if (number == 0)
        return {{u"version"_s, 0}};
    QJsonObject json = declaredJson(declared);
    json.insert(u"version"_s, number);
    json.insert(u"since"_s, formatInstant(since));
    json.insert(u"seq"_s, qint64(seq));
    json.insert(u"configured_sources"_s, QJsonArray::fromStringList(configured));
    json.insert(u"sha256"_s, sha256);
    return json;
}

Result<QList<ScopeVersion>> scopeVersions(StoreConnection &store, std::optional<TimePoint> knownAt)
{
    const auto noted = ConfigurationLog(store).noted(knownAt);
    if (!noted)
        return fail(noted.error());
    QList<ScopeVersion> versions;
    for (const NotedConfiguration &one : *noted) {
        const QJsonObject configuration = QJsonDocument::fromJson(one.configuration).object();
        ScopeVersion version{int(versions.size()) + 1, one.seq, one.at, one.who,
                             declaredIn(configuration[u"scope"_s].toObject()), {}, {}};
        const QJsonArray sources = configuration[u"sources"_s].toArray();
        for (const auto &source : sources)
            version.configured.append(source[u"id"_s].toString());
        version.configured.sort();
        QJsonObject says = declaredJson(version.declared);
        says.insert(u"configured_sources"_s, QJsonArray::fromStringList(version.configured));
        version.sha256 = sha256Hex(QJsonDocument(says).toJson(QJsonDocument::Compact));
        if (versions.isEmpty() || versions.constLast().sha256 != version.sha256)
            versions.append(version);
    }
    return versions;
}

QStringList scopeChanges(const QJsonObject &before, const QJsonObject &after)
{
    return differencesOf(declaredIn(before), declaredIn(after));
}

QStringList scopeChangesSince(const QList<ScopeVersion> &versions, TimePoint since)
{
    QStringList lines;
    for (qsizetype i = 1; i < versions.size(); ++i) {
        if (versions[i].since > since)
            lines.append(u"version %1 at %2: %3"_s.arg(QString::number(versions[i].number),
                                                       formatInstant(versions[i].since),
                                                       differencesOf(versions[i - 1], versions[i]).join(u", "_s)));
    }
    return lines;
}

QJsonObject scopeJson(const QList<ScopeVersion> &versions, TimePoint since)
{
    QJsonObject json = versions.isEmpty() ? ScopeVersion().toJson() : versions.constLast().toJson();
    json.insert(u"changes"_s, QJsonArray::fromStringList(scopeChangesSince(versions, since)));
    return json;
}

Result<QStringList> unknownNames(StoreConnection &store, const DeclaredScope &declared)
{
    const RowQueries queries(store);
    QStringList unknown;
    for (const ScopeKind &kind : scopeKinds()) {
        for (const QString &name : declared.*kind.names) {
            const auto borne = isBorne(queries, kind.one, name);
            if (!borne)
                return fail(borne.error());
            if (!*borne)
                unknown.append(kind.one + u' ' + name);
        }
    }
    return unknown;
}

Result<MetricScope> inDeclaredScope(StoreConnection &store, const MetricScope &scope)
{
    const auto versions = scopeVersions(store, scope.knownAt);
    if (!versions)
        return fail(versions.error());
    MetricScope inside = scope;
    inside.declared = versions->isEmpty() ? NamesInScope() : versions->constLast().names();
    return inside;
}

QString nothingInScope(const MetricScope &scope)
{
    const auto noneOf = [](const QStringList &asked, auto isIn) {
        return !asked.isEmpty() && std::none_of(asked.begin(), asked.end(), isIn);
    };
    if (noneOf(scope.services, [&](const QString &name) { return scope.declared.hasService(name); }))
        return u"no service that was asked for is in scope: "_s + scope.services.join(u", "_s);
    if (noneOf(scope.environments, [&](const QString &name) { return scope.declared.hasEnvironment(name); }))
        return u"no environment that was asked for is in scope: "_s + scope.environments.join(u", "_s);
    return {};
}

} // namespace plumbline
