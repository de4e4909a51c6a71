// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sources/AuthDefinition.h"

#include "base/SafeText.h"
#include "sources/DefinitionFile.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

namespace {

using AuthKind = AuthDefinition::Kind;

QByteArray headerText(const DefinitionNode &node)
{
    QByteArray text = node.text().toUtf8();
    if (!isHeaderSafe(text))
        node.fail(u"only printable ASCII may stand in a header"_s);
    return text;
}

AuthDefinition readWay(const DefinitionNode &node)
{
    const QString kind = node.requiredText(u"kind"_s);
    AuthDefinition way;
    way.kind = AuthKind::Header;
    if (kind == u"none"_s) {
        node.allowOnly({u"kind"_s});
        way.kind = AuthKind::None;
    } else if (kind == u"bearer"_s) {
        node.allowOnly({u"kind"_s});
        way.prefix = "Bearer ";
    } else if (kind == u"token"_s) {
        node.allowOnly({u"kind"_s});
        way.prefix = "Token ";
    } else if (kind == u"header"_s) {
        node.allowOnly({u"kind"_s, u"header"_s, u"prefix"_s, u"user_header"_s, u"user_parameter"_s});
        node.requiredText(u"header"_s);
        way.header = headerText(node.child(u"header"_s));
        way.prefix = headerText(node.child(u"prefix"_s));
        way.userHeader = headerText(node.child(u"user_header"_s));
        way.userParameter = node.child(u"user_parameter"_s).text();
        if (way.userHeader.isEmpty() != way.userParameter.isEmpty())
            node.fail(u"\"user_header\" and \"user_parameter\" go together"_s);
    } else if (kind == u"basic"_s) {
        node.allowOnly({u"kind"_s, u"user_parameter"_s});
        way.kind = AuthKind::Basic;
        way.userParameter = node.child(u"user_parameter"_s).text();
    } else if (kind == u"github_app"_s) {
        node.allowOnly({u"kind"_s, u"app_parameter"_s, u"installation_parameter"_s});
        way.kind = AuthKind::GitHubApp;
        way.prefix = "Bearer ";
        way.appParameter = node.requiredText(u"app_parameter"_s);
        way.installationParameter = node.requiredText(u"installation_parameter"_s);
    } else {
        node.child(u"kind"_s).fail(
            u"there is no auth kind \"%1\"; known: none, bearer, token, header, basic, github_app"_s.arg(kind));
    }
    return way;
}

} // namespace

QStringList AuthDefinition::parameters() const
{
    QStringList names{userParameter, appParameter, installationParameter};
    names.removeAll(QString());
    return names;
}

QList<AuthDefinition> AuthDefinition::read(const DefinitionNode &node)
{
    QList<AuthDefinition> ways;
    for (const DefinitionNode &way : node.items())
        ways.append(readWay(way));
    if (ways.isEmpty())
        node.fail(u"needs at least one way; {\"kind\": \"none\"} for a server without secrets"_s);
    return ways;
}

AuthDefinition AuthDefinition::choose(const QList<AuthDefinition> &ways, const QHash<QString, QStringList> &parameters)
{
    for (const AuthDefinition &way : ways) {
        const QStringList names = way.parameters();
        if (std::all_of(names.begin(), names.end(),
                        [&](const QString &name) { return !parameters.value(name).value(0).isEmpty(); }))
            return way;
    }
    return ways.isEmpty() ? AuthDefinition() : ways.last();
}

} // namespace plumbline
