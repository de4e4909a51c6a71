// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/SecretPlace.h"

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

QString SecretPlace::text() const
{
    switch (kind) {
    case Kind::None: break;
    case Kind::Environment: return u"environment "_s + name;
    case Kind::File: return u"file "_s + name;
    case Kind::Keyring: return u"keyring "_s + name;
    }
    return {};
}

} // namespace plumbline
