// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/Error.h"

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

QString kindName(Error::Kind kind)
{
    switch (kind) {
    case Error::Kind::Usage: return u"usage"_s;
    case Error::Kind::Configuration: return u"configuration"_s;
    case Error::Kind::Network: return u"network"_s;
    case Error::Kind::Http: return u"http"_s;
    case Error::Kind::Format: return u"format"_s;
    case Error::Kind::Store: return u"store"_s;
    case Error::Kind::Cancelled: return u"cancelled"_s;
    case Error::Kind::TooLong: return u"too-long"_s;
    case Error::Kind::Refused: return u"refused"_s;
    case Error::Kind::Internal: return u"internal"_s;
    }
    return u"internal"_s;
}

QString toString(const Error &error)
{
    QString line = error.what;
    if (!error.detail.isEmpty())
        line += u": "_s + error.detail;
    if (!error.where.isEmpty())
        line += u" ("_s + error.where + u')';
    return line;
}

} // namespace plumbline
