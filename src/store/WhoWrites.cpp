// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/WhoWrites.h"

#include "base/CanonicalJson.h"
#include "base/UserName.h"
#include "log/Disclosure.h"

#include <QSysInfo>

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

QByteArray whoWrites()
{
    return whoWrites(u"%1@%2"_s.arg(userName(), QSysInfo::machineHostName()));
}

QByteArray whoWrites(const QString &name)
{
    QByteArray who;
    appendJson(who, name);
    return Disclosure::fresh(u"who"_s, who).toText();
}

} // namespace plumbline
