// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/SourceSecrets.h"

#include "secrets/StoredSecret.h"

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

Result<SourceSettings> withSecrets(SourceSettings source)
{
    for (const auto &[place, secret] :
         {std::pair(&source.tokenPlace, &source.token), std::pair(&source.proxyPlace, &source.proxyLogin)}) {
        if (!secret->isEmpty())
            continue;
        const auto read = readSecret(*place);
        if (!read)
            return fail(read.error());
        *secret = *read;
    }
    if (!source.tokenOrigin.isEmpty() && source.token.isEmpty())
        return fail(Error::Kind::Configuration, u"read secret"_s, u"there is none in the %1"_s.arg(source.tokenOrigin),
                    u"source "_s + source.id);
    return source;
}

} // namespace plumbline
