// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/TextReadings.h"

#include <QHash>
#include <QUrl>

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

namespace {

QString withoutJson(const QString &text)
{
    QString plain;
    plain.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar next = i + 1 < text.size() ? text[i + 1] : QChar();
        bool isNumber = false;
        if (text[i] != u'\\' || next.isNull()) {
            plain += text[i];
        } else if (const ushort code = next == u'u' ? QStringView(text).mid(i + 2, 4).toUShort(&isNumber, 16) : ushort(0);
                   isNumber) {
            plain += QChar(code);
            i += 5;
        } else {
            plain += QStringView(u"ntrbf").contains(next) ? QChar(u' ') : next;
            ++i;
        }
    }
    return plain;
}

QString withoutEntities(const QString &text)
{
    static const QHash<QString, QString> named{{u"amp"_s, u"&"_s},   {u"lt"_s, u"<"_s},   {u"gt"_s, u">"_s},
                                               {u"quot"_s, u"\""_s}, {u"apos"_s, u"'"_s}, {u"nbsp"_s, u" "_s}};
    constexpr qsizetype longest = 10;
    QString plain;
    plain.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        const qsizetype end = text[i] == u'&' ? text.indexOf(u';', i) : -1;
        if (end < 0 || end - i > longest) {
            plain += text[i];
            continue;
        }
        const QString name = text.mid(i + 1, end - i - 1);
        bool isNumber = false;
        const bool isHex = name.startsWith(u"#x", Qt::CaseInsensitive);
        const uint code = name.startsWith(u'#') ? name.mid(isHex ? 2 : 1).toUInt(&isNumber, isHex ? 16 : 10) : 0;
        if (isNumber && code <= 0x10FFFF)
            plain += QString::fromUcs4(reinterpret_cast<const char32_t *>(&code), 1);
        else
            plain += named.value(name, text.mid(i, end - i + 1));
        i = end;
    }
    return plain;
}

QString withoutPercents(const QString &text)
{
    return QString::fromUtf8(QByteArray::fromPercentEncoding(text.toUtf8()));
}

} // namespace

QStringList readingsOf(const QString &text)
{
    constexpr int levels = 2;
    QStringList readings{text};
    QString plain = text;
    for (int level = 0; level < levels; ++level) {
        for (const auto &[sign, decoded] : {std::pair(u'\\', &withoutJson), std::pair(u'&', &withoutEntities),
                                            std::pair(u'%', &withoutPercents)}) {
            if (!plain.contains(sign))
                continue;
            plain = decoded(plain);
            readings.append(plain);
        }
    }
    if (plain.contains(u'+')) // a blank, in the question of an address
        readings.append(QString(plain).replace(u'+', u' '));
    for (QString &reading : readings)
        reading = reading.normalized(QString::NormalizationForm_C);
    readings.removeDuplicates();
    return readings;
}

} // namespace plumbline
