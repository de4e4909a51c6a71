// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/ErasedNames.h"

#include <QRandomGenerator>
#include <QUrl>
#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

namespace {

bool isWordPart(QChar character)
{
    return character.isLetterOrNumber() || character == u'_' || character.isSurrogate();
}

/// As JSON writes it that keeps to ASCII.
QString escaped(const QString &name)
{
    QString text;
    for (const QChar character : name)
        text += character.unicode() < 0x80 ? QString(character)
                                           : u"\\u%1"_s.arg(character.unicode(), 4, 16, QChar(u'0'));
    return text;
}

/// Its words in lower case, without those that many names share.
QStringList partsOf(const QString &name)
{
    constexpr qsizetype shortestPart = 4;
    QStringList parts{QString()};
    for (const QChar character : name) {
        if (isWordPart(character) && character != u'_')
            parts.last() += character.toLower();
        else if (!parts.last().isEmpty())
            parts.append(QString());
    }
    parts.removeIf([](const QString &part) { return part.size() < shortestPart; });
    return parts;
}

/// The names that a field holds: one, or those of a list.
QStringList namesIn(const FieldValue &value)
{
    if (const auto *text = std::get_if<QString>(&value))
        return {*text};
    const auto *list = std::get_if<QStringList>(&value);
    return list ? *list : QStringList();
}

} // namespace

ErasedNames::ErasedNames(const QStringList &names)
    : m_series(u"%1"_s.arg(QRandomGenerator::system()->generate(), 8, 16, QChar(u'0')))
{
    for (const QString &name : names) {
        const QString trimmed = name.trimmed().normalized(QString::NormalizationForm_C);
        const QString apart = trimmed.normalized(QString::NormalizationForm_D);
        if (trimmed.isEmpty() || m_names.contains(trimmed, Qt::CaseInsensitive))
            continue;
        m_names.append(trimmed);
        m_parts += partsOf(trimmed.section(u'@', 0, 0)); // a whole organisation shares what is behind it
        for (const QString &form : {trimmed, apart})
            m_forms << form << escaped(form) << QString::fromLatin1(QUrl::toPercentEncoding(form));
    }
    m_forms.removeDuplicates();
}

/// Whatever the case, and however accents are composed.
bool ErasedNames::isOne(const QString &text) const
{
    return m_names.contains(text.trimmed().normalized(QString::NormalizationForm_C), Qt::CaseInsensitive);
}

bool ErasedNames::matches(const FieldValue &value) const
{
    const QStringList names = namesIn(value);
    return std::any_of(names.begin(), names.end(), [this](const QString &name) { return isOne(name); });
}

QStringList ErasedNames::similarIn(const FieldValue &value) const
{
    QStringList similar = namesIn(value);
    similar.removeIf([this](const QString &name) {
        const QStringList parts = partsOf(name.section(u'@', 0, 0));
        return isOne(name) || std::none_of(parts.begin(), parts.end(), [this](const QString &part) {
            return m_parts.contains(part);
        });
    });
    return similar;
}

bool ErasedNames::isIn(const QString &text) const
{
    return std::any_of(m_forms.begin(), m_forms.end(), [&text](const QString &form) {
        for (qsizetype at = text.indexOf(form, 0, Qt::CaseInsensitive); at >= 0;
             at = text.indexOf(form, at + 1, Qt::CaseInsensitive)) {
            const qsizetype end = at + form.size();
            if ((at == 0 || !isWordPart(text[at - 1])) && (end == text.size() || !isWordPart(text[end])))
                return true;
        }
        return false;
    });
}

QString ErasedNames::wordFor(const QString &spelling)
{
    QString &word = m_words[spelling];
    if (!word.isEmpty())
        return word;
    qsizetype group = 0;
    const QString composed = spelling.trimmed().normalized(QString::NormalizationForm_C);
    while (m_names[group].compare(composed, Qt::CaseInsensitive) != 0)
        ++group;
    int variant = -1; // itself
    for (auto other = m_words.cbegin(); other != m_words.cend(); ++other)
        variant += other.key().compare(spelling, Qt::CaseInsensitive) == 0 ? 1 : 0;
    word = u"erased-%1-%2"_s.arg(m_series).arg(group + 1);
    for (int letter = 0; letter < 6; ++letter) {
        if ((variant >> letter) & 1)
            word[letter] = word[letter].toUpper();
    }
    return word;
}

FieldValue ErasedNames::replaced(const FieldValue &value)
{
    if (const auto *text = std::get_if<QString>(&value); text && isOne(*text))
        return wordFor(*text);
    if (const auto *list = std::get_if<QStringList>(&value)) {
        QStringList items = *list;
        for (QString &item : items)
            item = isOne(item) ? wordFor(item) : item;
        return items;
    }
    return value;
}

} // namespace plumbline
