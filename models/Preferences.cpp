// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/Preferences.h"

#include "models/Languages.h"

#include <QDir>
#include <QSettings>
#include <QUrl>

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

namespace {

const QString settingsGroup = u"settings"_s;
const QString rememberedGroup = u"remembered"_s;
const QString columnsGroup = u"columns/"_s;
const QString viewsGroup = u"views"_s;

struct KnownSetting {
    QVariant standard;
    QStringList values; ///< Empty: any text, or yes and no.
};

QStringList languageValues()
{
    QStringList codes{u"system"_s};
    for (const Language &language : Languages::all())
        codes.append(language.code);
    return codes;
}

const QMap<QString, KnownSetting> &knownSettings()
{
    static const QMap<QString, KnownSetting> known{
        {u"theme"_s, {u"system"_s, {u"system"_s, u"light"_s, u"dark"_s}}},
        {u"language"_s, {u"system"_s, languageValues()}},
        {u"heatPalette"_s, {u"own"_s, {u"own"_s, u"cividis"_s}}},
        {u"packetKey"_s, {QString(), {}}},
        {u"packetFolder"_s, {QString(), {}}},
        {u"packetNames"_s, {false, {}}},
        {u"quiet"_s, {false, {}}},
    };
    return known;
}

/// In the type of the setting; invalid when it cannot be one. A file knows texts only.
QVariant readAs(const KnownSetting &setting, const QVariant &value)
{
    const QString text = value.toString();
    if (setting.standard.typeId() == QMetaType::Bool)
        return text == u"true" ? QVariant(true) : text == u"false" ? QVariant(false) : QVariant();
    return setting.values.isEmpty() || setting.values.contains(text) ? QVariant(text) : QVariant();
}

} // namespace

Preferences::Preferences(const QString &file, QObject *parent) : QObject(parent)
{
    if (file.isEmpty())
        return;
    m_file = std::make_unique<QSettings>(file, QSettings::IniFormat);
    m_file->beginGroup(settingsGroup);
    for (const QString &key : keys())
        if (const QVariant read = readAs(knownSettings()[key], m_file->value(key)); m_file->contains(key) && read.isValid())
            m_chosen.insert(key, read);
    m_file->endGroup();
    m_file->beginGroup(viewsGroup);
    for (const QString &key : m_file->childKeys())
        m_views.insert(QUrl::fromPercentEncoding(key.toLatin1()), m_file->value(key).toString());
    m_file->endGroup();
}

Preferences::~Preferences() = default;

QString Preferences::asKey(const QString &text)
{
    return QString::fromLatin1(QUrl::toPercentEncoding(text));
}

QString Preferences::defaultFile()
{
    return QSettings(QSettings::IniFormat, QSettings::UserScope, u"plumbline"_s, u"desktop"_s).fileName();
}

QStringList Preferences::keys()
{
    return knownSettings().keys();
}

QVariant Preferences::value(const QString &key) const
{
    return m_lent.contains(key) ? m_lent[key] : m_chosen.value(key, knownSettings().value(key).standard);
}

bool Preferences::choose(const QString &key, const QVariant &value)
{
    const auto setting = knownSettings().constFind(key);
    const QVariant read = setting == knownSettings().cend() ? QVariant() : readAs(*setting, value);
    if (!read.isValid())
        return false;
    m_lent.remove(key);
    if (read == setting->standard) {
        reset(key);
        return true;
    }
    m_chosen.insert(key, read);
    write(settingsGroup, key, read);
    emit changed();
    return true;
}

void Preferences::reset(const QString &key)
{
    m_lent.remove(key);
    m_chosen.remove(key);
    write(settingsGroup, key, {});
    emit changed();
}

void Preferences::lend(const QString &key, const QVariant &value)
{
    const auto setting = knownSettings().constFind(key);
    if (setting == knownSettings().cend() || !readAs(*setting, value).isValid())
        return;
    m_lent.insert(key, readAs(*setting, value));
    emit changed();
}

QVariant Preferences::remembered(const QString &key, const QVariant &otherwise) const
{
    return m_file ? m_file->value(rememberedGroup + u'/' + key, otherwise) : m_remembered.value(key, otherwise);
}

void Preferences::remember(const QString &key, const QVariant &value)
{
    m_remembered.insert(key, value);
    write(rememberedGroup, key, value);
}

QString Preferences::columnsOf(const QString &table) const
{
    return remembered(columnsGroup + table).toString();
}

void Preferences::keepColumns(const QString &table, const QString &columns)
{
    remember(columnsGroup + table, columns.isEmpty() ? QVariant() : columns);
}

void Preferences::arrangeColumns(const QString &table, const QString &columns)
{
    if (columnsOf(table) == columns)
        return;
    keepColumns(table, columns);
    emit changed();
}

void Preferences::keepView(const QString &name, const QString &address)
{
    if (address.isEmpty())
        m_views.remove(name);
    else
        m_views.insert(name, address);
    write(viewsGroup, asKey(name), address.isEmpty() ? QVariant() : address);
    emit viewsChanged();
}

void Preferences::forget()
{
    m_remembered.clear();
    if (m_file) {
        m_file->remove(rememberedGroup);
        m_file->sync();
    }
    emit changed();
}

void Preferences::write(const QString &group, const QString &key, const QVariant &value)
{
    if (!m_file)
        return;
    const QString place = group + u'/' + key;
    if (value.isValid())
        m_file->setValue(place, value);
    else
        m_file->remove(place);
    m_file->sync();
}

QString Preferences::file() const
{
    return m_file ? QDir::toNativeSeparators(m_file->fileName()) : QString();
}

QString Preferences::problem() const
{
    if (!m_file || m_file->status() == QSettings::NoError)
        return {};
    return m_file->status() == QSettings::FormatError
        ? tr("%1 is not a file of settings; what it holds is not used.").arg(file())
        : tr("%1 cannot be written: this lasts until the program ends.").arg(file());
}

} // namespace plumbline
