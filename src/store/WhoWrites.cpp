// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/WhoWrites.h"

#include "base/CanonicalJson.h"
#include "base/UserName.h"
#include "log/Disclosure.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QSysInfo>

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

namespace {

const QString whoName = u"who"_s;

} // namespace

QByteArray whoWrites()
{
    return whoWrites(u"%1@%2"_s.arg(userName(), QSysInfo::machineHostName()));
}

QByteArray whoWrites(const QString &name)
{
    QByteArray who;
    appendJson(who, name);
    return Disclosure::fresh(whoName, who).toText();
}

std::optional<QString> whoWrote(const QByteArray &disclosure)
{
    const auto read = Disclosure::parse(disclosure);
    if (!read || read->name != whoName)
        return {};
    return QJsonDocument::fromJson('[' + read->value + ']')[0].toString();
}

} // namespace plumbline
