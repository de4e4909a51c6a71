// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/ErasedNames.h"

#include "archive/TextReadings.h"

#include <QRandomGenerator>
#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

namespace {

bool isWordPart(QChar character)
{
    return character.isLetterOrNumber() || character == u'_' || character.isSurrogate();
}

/// Its words in lower case; of an address only the part before the host, which a whole organisation shares.
QStringList partsOf(const QString &name)
{
    QStringList parts{QString()};
    for (const QChar character : name.section(u'@', 0, 0)) {
        if (isWordPart(character) && character != u'_')
            parts.last() += character.toLower();
        else if (!parts.last().isEmpty())
            parts.append(QString());
    }
    parts.removeAll(QString());
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

ErasedNames::ErasedNames(const QStringList &names, StoreLocation::Engine engine)
    : m_engine(engine), m_series(u"%1"_s.arg(QRandomGenerator::system()->generate(), 8, 16, QChar(u'0')))
{
    for (const QString &name : names) {
        const QString trimmed = name.trimmed().normalized(QString::NormalizationForm_C);
        if (trimmed.isEmpty() || m_names.contains(trimmed, Qt::CaseInsensitive))
            continue;
        m_names.append(trimmed);
        m_parts.append(partsOf(trimmed));
    }
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

bool ErasedNames::isSimilar(const QString &name) const
{
    constexpr qsizetype tellingPart = 4; // letters; many names share a shorter one
    const QStringList parts = partsOf(name);
    const QString joined = parts.join(QString());
    return std::any_of(m_parts.begin(), m_parts.end(), [&](const QStringList &mine) {
        const auto isShared = [&](const QString &part) { return part.size() >= tellingPart && mine.contains(part); };
        const auto isAllOf = [](const QStringList &some, const QStringList &others) {
            return some.size() > 1
                && std::all_of(some.begin(), some.end(), [&](const QString &part) { return others.contains(part); });
        };
        return std::any_of(parts.begin(), parts.end(), isShared) || isAllOf(mine, parts) || isAllOf(parts, mine)
            || (!joined.isEmpty() && joined == mine.join(QString()));
    });
}

QStringList ErasedNames::similarIn(const FieldValue &value) const
{
    QStringList similar = namesIn(value);
    similar.removeIf([this](const QString &name) { return isOne(name) || (!isSimilar(name) && !isIn(name)); });
    return similar;
}

bool ErasedNames::isIn(const QString &text) const
{
    const auto says = [](const QString &reading, const QString &name) {
        for (qsizetype at = reading.indexOf(name, 0, Qt::CaseInsensitive); at >= 0;
             at = reading.indexOf(name, at + 1, Qt::CaseInsensitive)) {
            const qsizetype end = at + name.size();
            if ((at == 0 || !isWordPart(reading[at - 1])) && (end == reading.size() || !isWordPart(reading[end])))
                return true;
        }
        return false;
    };
    const QStringList readings = readingsOf(text);
    return std::any_of(readings.begin(), readings.end(), [&](const QString &reading) {
        return std::any_of(m_names.begin(), m_names.end(), [&](const QString &name) { return says(reading, name); });
    });
}

QStringList ErasedNames::patterns() const
{
    QStringList patterns;
    for (const QString &name : m_names) {
        QString pattern(u'%');
        for (const QChar character : name.toLower()) {
            // Anything else may be escaped, or composed of others.
            if (character.unicode() < 0x80 && character.isLetterOrNumber())
                pattern += character;
            else if (!pattern.endsWith(u'%'))
                pattern += u'%';
        }
        patterns.append(pattern.endsWith(u'%') ? pattern : pattern + u'%');
    }
    return patterns;
}

/// As LOWER of the engine does it in the queries of metrics.
QString ErasedNames::folded(const QString &text) const
{
    if (m_engine != StoreLocation::Engine::Sqlite)
        return text.toLower();
    QString folded = text;
    for (QChar &character : folded)
        character = character.unicode() < 0x80 ? character.toLower() : character;
    return folded;
}

QString ErasedNames::numbered(const QString &part)
{
    qsizetype &number = m_numbers[folded(part)];
    if (number == 0)
        number = m_numbers.size();
    return u"erased-%1-%2"_s.arg(m_series).arg(number);
}

QString ErasedNames::wordFor(const QString &spelling)
{
    if (m_words.contains(spelling))
        return m_words.value(spelling);
    int variant = 0;
    for (auto other = m_words.cbegin(); other != m_words.cend(); ++other)
        variant += folded(other.key()) == folded(spelling) ? 1 : 0;
    const qsizetype host = spelling.lastIndexOf(u'@');
    const bool isAddress = host > 0 && host + 1 < spelling.size();
    QString word = isAddress ? numbered(spelling.left(host)) + u'@' + numbered(spelling.mid(host)) : numbered(spelling);
    for (int letter = 0; letter < 6; ++letter) {
        if ((variant >> letter) & 1)
            word[letter] = word[letter].toUpper();
    }
    m_words.insert(spelling, word);
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
