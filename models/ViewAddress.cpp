// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/ViewAddress.h"

#include <QUrl>

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

namespace {

const QString scheme = u"plumbline://"_s;
constexpr int mostTabs = 5;

tl::unexpected<Error> refuse(const QString &part, const QString &why)
{
    return fail(Error::Kind::Usage, u"address of a view"_s, part.left(80) + u": "_s + why);
}

/// Texts of an address by their names in it.
const QList<std::pair<QStringView, QString ViewAddress::*>> &texts()
{
    static const QList<std::pair<QStringView, QString ViewAddress::*>> all{{u"week", &ViewAddress::week},
                                                                           {u"query", &ViewAddress::query},
                                                                           {u"sort", &ViewAddress::sort},
                                                                           {u"table", &ViewAddress::table},
                                                                           {u"columns", &ViewAddress::columns}};
    return all;
}

/// Lists of an address by their names in it; each value stands there by itself.
const QList<std::pair<QStringView, QStringList ViewAddress::*>> &lists()
{
    static const QList<std::pair<QStringView, QStringList ViewAddress::*>> all{
        {u"service", &ViewAddress::services}, {u"team", &ViewAddress::teams}, {u"env", &ViewAddress::environments}};
    return all;
}

Result<void> take(ViewAddress &address, const QString &name, const QString &value)
{
    for (const auto &[key, text] : texts()) {
        if (name != key)
            continue;
        if (key == u"week" && value != ViewAddress::lastFullWeek && !IsoWeek::parse(value))
            return refuse(value, u"no week such as 2026-W46"_s);
        address.*text = value;
        return {};
    }
    for (const auto &[key, list] : lists()) {
        if (name != key)
            continue;
        if (!value.isEmpty() && !(address.*list).contains(value))
            (address.*list).append(value);
        return {};
    }
    if (name == u"tab") {
        bool isNumber = false;
        address.tab = value.toInt(&isNumber);
        return isNumber && address.tab >= 0 && address.tab < mostTabs ? Result<void>() : refuse(value, u"no tab"_s);
    }
    if (name != u"known")
        return refuse(name, u"an address has no such part"_s);
    const auto at = parseInstant(value);
    if (!at)
        return refuse(value, u"no instant such as 2026-11-16T08:52:00Z"_s);
    address.knownAt = *at;
    return {};
}

} // namespace

const QStringList &ViewAddress::pages()
{
    static const QStringList all{u"weekly"_s,   u"exceptions"_s, u"gates"_s,   u"remediation"_s, u"ai"_s,
                                 u"evidence"_s, u"controls"_s,   u"packets"_s, u"sources"_s,     u"notifications"_s};
    return all;
}

Result<ViewAddress> ViewAddress::read(const QString &text)
{
    if (text.size() > longest)
        return refuse(text, u"too long"_s);
    if (!text.startsWith(scheme))
        return refuse(text, u"it begins with "_s + scheme);
    ViewAddress address;
    address.page = text.mid(scheme.size()).section(u'?', 0, 0);
    if (!pages().contains(address.page))
        return refuse(address.page, u"no such page; there are "_s + pages().join(u' '));
    for (const QString &part : text.section(u'?', 1).split(u'&', Qt::SkipEmptyParts)) {
        const QString value = QUrl::fromPercentEncoding(part.section(u'=', 1).toUtf8());
        if (const auto taken = take(address, part.section(u'=', 0, 0), value); !taken)
            return fail(taken.error());
    }
    return address;
}

QString ViewAddress::toString() const
{
    QStringList parts;
    const auto add = [&](QStringView name, const QString &value) {
        parts.append(name.toString() + u'=' + QString::fromLatin1(QUrl::toPercentEncoding(value, ":,/")));
    };
    if (tab != 0)
        add(u"tab", QString::number(tab));
    for (const auto &[name, text] : texts())
        if (const QString &value = this->*text; !value.isEmpty())
            add(name, value);
    for (const auto &[name, list] : lists())
        for (const QString &value : this->*list)
            add(name, value);
    if (knownAt)
        add(u"known", formatInstant(*knownAt));
    return scheme + page + (parts.isEmpty() ? QString() : u'?' + parts.join(u'&'));
}

} // namespace plumbline
