// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/PacketDraft.h"

#include "base/SafeText.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QStandardPaths>

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

namespace {

/// A string of TOML: what JSON writes is one.
QByteArray quoted(const QString &text)
{
    const QByteArray list = QJsonDocument(QJsonArray{text}).toJson(QJsonDocument::Compact);
    return list.sliced(1, list.size() - 2);
}

QDate dayOf(const QString &text)
{
    return QDate::fromString(text.trimmed(), Qt::ISODate);
}

} // namespace

void PacketDraft::setOrganisation(const QString &name)
{
    if (m_organisation == m_configured)
        m_organisation = name;
    m_configured = name;
    emit changed();
}

void PacketDraft::begin(TimePoint now, const QTimeZone &zone, int number)
{
    m_zone = zone;
    m_today = QDateTime::fromMSecsSinceEpoch(toNs(now) / 1'000'000, zone).date();
    if (m_number == m_offered) // nobody wrote another one
        m_number = QString::number(number);
    m_offered = QString::number(number);
    if (m_folder.isEmpty())
        m_folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    if (!QDir(m_folder).exists())
        m_folder = QDir::homePath();
    if (m_label.isEmpty())
        choosePeriod(0);
    else
        emit changed();
}

void PacketDraft::prefer(const QString &key, const QString &folder, bool disclosed)
{
    if (m_key == m_preferredKey)
        m_key = key;
    if ((m_folder == m_preferredFolder || m_folder.isEmpty()) && !folder.isEmpty())
        m_folder = folder;
    if (m_isDisclosed == m_preferredDisclosed)
        m_isDisclosed = disclosed;
    m_preferredKey = key;
    m_preferredFolder = folder;
    m_preferredDisclosed = disclosed;
    emit changed();
}

QStringList PacketDraft::periods() const
{
    return {tr("Last week"), tr("Last month"), tr("Last quarter")};
}

void PacketDraft::choosePeriod(int index)
{
    if (index == 0) {
        const QDate monday = m_today.addDays(-(m_today.dayOfWeek() - 1) - 7);
        int year = 0;
        const int week = monday.weekNumber(&year);
        m_label = u"%1-W%2"_s.arg(year).arg(week, 2, 10, QChar(u'0'));
        m_from = monday.toString(Qt::ISODate);
        m_until = monday.addDays(6).toString(Qt::ISODate);
    } else {
        const int months = index == 1 ? 1 : 3;
        const int sinceBegin = index == 1 ? 0 : (m_today.month() - 1) % 3;
        const QDate end = QDate(m_today.year(), m_today.month(), 1).addMonths(-sinceBegin);
        const QDate begin = end.addMonths(-months);
        m_label = index == 1 ? begin.toString(u"yyyy-MM"_s) : u"%1Q%2"_s.arg(begin.year()).arg((begin.month() + 2) / 3);
        m_from = begin.toString(Qt::ISODate);
        m_until = end.addDays(-1).toString(Qt::ISODate);
    }
    emit changed();
}

QByteArray PacketDraft::text() const
{
    QByteArray text = "format = \"plumbline-packet-scope/1\"\n";
    for (const auto &[key, value] :
         {std::pair{"organisation", m_organisation.trimmed()}, std::pair{"period", m_label.trimmed()},
          std::pair{"from", m_from.trimmed()}, std::pair{"to", dayOf(m_until).addDays(1).toString(Qt::ISODate)},
          std::pair{"time_zone", QString::fromLatin1(m_zone.id())},
          std::pair{"personal", m_isDisclosed ? u"disclosed"_s : u"withheld"_s}})
        text += QByteArray(key) + " = " + quoted(value) + '\n';
    bool isNumber = false;
    const int number = m_number.trimmed().toInt(&isNumber);
    return text + "number = " + (isNumber ? QByteArray::number(number) : quoted(m_number)) + '\n';
}

Result<PacketScope> PacketDraft::scope() const
{
    return PacketScope::parse(text(), {});
}

QString PacketDraft::name() const
{
    const auto read = scope();
    return read ? read->packetName() : QString();
}

QString PacketDraft::problem() const
{
    if (m_organisation.trimmed().isEmpty())
        return tr("Name the organisation.");
    if (m_label.trimmed().isEmpty())
        return tr("Give the period a name, such as 2026Q3.");
    if (!dayOf(m_from).isValid() || !dayOf(m_until).isValid())
        return tr("Write days as year-month-day, such as 2026-07-01.");
    if (dayOf(m_until) < dayOf(m_from))
        return tr("The period ends before it begins.");
    bool isNumber = false;
    if (const int number = m_number.trimmed().toInt(&isNumber); !isNumber || number < 1 || number > 9999)
        return tr("The number is one from 1 to 9999.");
    if (m_folder.trimmed().isEmpty() || !QDir(m_folder).exists())
        return tr("There is no folder %1.").arg(visibleText(m_folder));
    const auto read = scope();
    return read ? QString() : visibleText(toString(read.error()));
}

QString PacketDraft::file() const
{
    const QString packet = name();
    return packet.isEmpty() ? QString() : QDir(m_folder).filePath(packet + u".zip"_s);
}

} // namespace plumbline
