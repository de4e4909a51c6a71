// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands/ScopeCommand.h"

#include "cli/Output.h"
#include "cli/VerbOptions.h"
#include "evidence/ScopeVersion.h"
#include "store/StoreSnapshot.h"

#include <QJsonArray>

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

void ScopeCommand::declare(VerbOptions &program)
{
    m_verb = program.verb("scope",
                          "Which services, environments and sources are in scope, since when, and what that was before");
}

Result<ExitCode> ScopeCommand::run(const Invocation &invocation, Output &output)
{
    const auto configuration = invocation.configuration();
    if (!configuration)
        return fail(configuration.error());
    const auto store = invocation.openStoreToLookAt(output);
    if (!store)
        return fail(store.error());
    const auto moment = StoreSnapshot::take(**store);
    if (!moment)
        return fail(moment.error());
    const auto versions = scopeVersions(**store, invocation.knownAt());
    if (!versions)
        return fail(versions.error());
    const ScopeVersion inForce = versions->isEmpty() ? ScopeVersion() : versions->constLast();
    const auto unknown = unknownNames(**store, inForce.declared);
    if (!unknown)
        return fail(unknown.error());
    // A look at the past is not compared with the file of today.
    const bool isNoted = invocation.knownAt() || inForce.isOf(*configuration);
    if (invocation.json()) {
        QJsonArray all;
        for (const ScopeVersion &one : *versions) {
            QJsonObject json = one.toJson();
            json.insert(u"who"_s, one.who);
            all.append(json);
        }
        output.document(QJsonObject{{u"in_force"_s, scopeJson(*versions, TimePoint())},
                                    {u"versions"_s, all},
                                    {u"unknown"_s, QJsonArray::fromStringList(*unknown)},
                                    {u"noted"_s, isNoted}});
        return ExitCode::Yes;
    }
    output.line(u"In force: %1"_s.arg(inForce.words()));
    for (const QString &name : *unknown)
        output.line(u"No row bears this name: %1"_s.arg(name));
    for (const QString &change : scopeChangesSince(*versions, TimePoint()))
        output.line(u"Changed: %1"_s.arg(change));
    if (!isNoted && (inForce.number > 0 || !configuration->file.isEmpty()))
        output.line(u"The configuration says something else now; the next `plumbline sync` notes it."_s);
    return ExitCode::Yes;
}

} // namespace plumbline
