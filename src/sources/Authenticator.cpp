// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sources/Authenticator.h"

#include "base/SafeText.h"

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

Result<void> authenticate(HttpRequest &request, const AuthDefinition &auth, const Secret &token)
{
    if (auth.kind == AuthDefinition::Kind::None || token.isEmpty())
        return {};
    const QByteArray value = token.reveal().trimmed();
    if (!isHeaderSafe(value) || value.contains(' '))
        return fail(
            Error::Kind::Refused, u"send token"_s,
            u"the token holds a blank, a line break or a character that is not plain ASCII; was it pasted whole?"_s);
    switch (auth.kind) {
    case AuthDefinition::Kind::Bearer: request.headers.append({"Authorization", "Bearer " + value}); break;
    case AuthDefinition::Kind::Token: request.headers.append({"Authorization", "Token " + value}); break;
    case AuthDefinition::Kind::Header: request.headers.append({auth.header, value}); break;
    case AuthDefinition::Kind::None: break;
    }
    return {};
}

} // namespace plumbline
