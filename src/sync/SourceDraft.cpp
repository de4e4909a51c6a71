// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/SourceDraft.h"

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

namespace {

/// The shortest of "900s", "15m", "1h", "1d" that is exact.
QString intervalText(std::chrono::seconds interval)
{
    qint64 number = interval.count();
    QChar unit = u's';
    for (const auto &[next, size] : {std::pair(u'm', 60), std::pair(u'h', 60), std::pair(u'd', 24)}) {
        if (number % size != 0)
            break;
        number /= size;
        unit = next;
    }
    return QString::number(number) + unit;
}

} // namespace

SourceDraft SourceDraft::of(const SourceSettings &source, const ConnectorDefinition *connector)
{
    SourceDraft draft;
    draft.id = source.id;
    draft.connector = source.connector;
    draft.baseUrl = source.baseUrl.toString();
    draft.interval = intervalText(source.interval);
    draft.tokenName = source.tokenPlace.name;
    switch (source.tokenPlace.kind) {
    case SecretPlace::Kind::None: break;
    case SecretPlace::Kind::Environment: draft.tokenKey = u"token_env"_s; break;
    case SecretPlace::Kind::File: draft.tokenKey = u"token_file"_s; break;
    case SecretPlace::Kind::Keyring: draft.tokenKey = u"token_keyring"_s; break;
    }
    QStringList names = source.parameters.keys();
    names.sort();
    for (const QString &name : std::as_const(names)) {
        const ParameterDefinition *known = connector ? connector->findParameter(name) : nullptr;
        const QStringList values = source.parameters.value(name);
        // A parameter that the connector does not declare is kept as it was written, as far as that can be told.
        const auto type = known  ? known->type
            : values.size() == 1 ? ParameterDefinition::Type::Text
                                 : ParameterDefinition::Type::List;
        draft.parameters.append({name, type, values});
    }
    return draft;
}

} // namespace plumbline
