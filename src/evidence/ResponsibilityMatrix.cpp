// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "evidence/ResponsibilityMatrix.h"

#include "base/Digest.h"
#include "evidence/EvidenceFile.h"
#include "sync/Configuration.h"

#include <QDir>
#include <QFile>
#include <QSet>
#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

namespace {

QString personKey(const QString &person)
{
    return person.trimmed().toCaseFolded();
}

/// Each person once, as written first.
Result<QStringList> personsIn(const EvidenceFile &file, const toml::table &table, const char *key)
{
    const auto names = file.reader.texts(table, key);
    if (!names)
        return fail(names.error());
    QStringList persons;
    QSet<QString> seen;
    for (const QString &name : *names) {
        const QString one = personKey(name);
        if (one.isEmpty())
            return file.reader.wrong(table.source(), u"a name in \"%1\" is empty"_s.arg(QLatin1StringView(key)));
        if (!seen.contains(one))
            persons.append(name.trimmed());
        seen.insert(one);
    }
    return persons;
}

Result<Activity> activityOf(const EvidenceFile &file, const toml::table &table)
{
    Activity one;
    if (auto read = file.texts(table, u"[[activity]]"_s, {{"stage", &one.stage}, {"activity", &one.name}},
                               {u"responsible"_s, u"accountable"_s, u"consulted"_s, u"informed"_s});
        !read)
        return fail(read.error());
    if (one.name.isEmpty())
        return file.reader.wrong(table.source(), u"an [[activity]] has an \"activity\""_s);
    one.line = int(table.source().begin.line);
    for (const auto &[key, target] :
         {std::pair{"responsible", &one.responsible}, std::pair{"accountable", &one.accountable},
          std::pair{"consulted", &one.consulted}, std::pair{"informed", &one.informed}}) {
        const auto persons = personsIn(file, table, key);
        if (!persons)
            return fail(persons.error());
        *target = *persons;
    }
    return one;
}

} // namespace

QString ResponsibilityDefect::code() const
{
    static const QStringList codes{u"nobody_accountable"_s, u"several_accountable"_s, u"nobody_responsible"_s,
                                   u"left"_s, u"approves_own_work"_s, u"twice"_s};
    return codes.at(int(kind));
}

QString ResponsibilityDefect::says() const
{
    const QString who = persons.join(u", "_s);
    switch (kind) {
    case Kind::NobodyAccountable: return u"nobody answers for it"_s;
    case Kind::SeveralAccountable: return u"%1 people answer for it, so that nobody does: %2"_s.arg(persons.size()).arg(who);
    case Kind::NobodyResponsible: return u"nobody does it"_s;
    case Kind::Left: return u"%1 has left and still stands there"_s.arg(who);
    case Kind::ApprovesOwnWork: return u"%1 does it and approves it"_s.arg(who);
    case Kind::Twice: return u"it stands there twice"_s;
    }
    return {};
}

QString ResponsibilityMatrix::organisationFile()
{
    return QFileInfo(Configuration::connectorFolder()).dir().filePath(u"responsibilities.toml"_s);
}

Result<ResponsibilityMatrix> ResponsibilityMatrix::load(const QString &path)
{
    const auto file = EvidenceFile::open(path, u"plumbline-responsibilities/1"_s);
    if (!file)
        return fail(file.error());
    ResponsibilityMatrix matrix;
    QFile bytes(path);
    if (bytes.open(QIODevice::ReadOnly))
        matrix.m_sha256 = sha256Hex(bytes.readAll());
    if (auto known = file->reader.onlyKeys(file->table, {u"format"_s, u"activity"_s, u"left"_s}, u"the file"_s); !known)
        return fail(known.error());
    const auto activities = file->tables("activity");
    const auto left = file->tables("left");
    if (!activities || !left)
        return fail(!activities ? activities.error() : left.error());
    for (const toml::table *table : *activities) {
        const auto one = activityOf(*file, *table);
        if (!one)
            return fail(one.error());
        matrix.m_activities.append(*one);
    }
    for (const toml::table *table : *left) {
        Leaver one;
        QString since;
        if (auto read = file->texts(*table, u"[[left]]"_s, {{"person", &one.person}, {"since", &since}}, {}); !read)
            return fail(read.error());
        one.since = QDate::fromString(since, Qt::ISODate);
        if (one.person.isEmpty() || !one.since.isValid())
            return file->reader.wrong(table->source(), u"a [[left]] has a \"person\" and a day \"since\", such as \"2026-09-01\""_s);
        matrix.m_left.append(one);
    }
    return matrix;
}

QList<ResponsibilityDefect> ResponsibilityMatrix::defects(QDate day) const
{
    using Kind = ResponsibilityDefect::Kind;
    QSet<QString> gone;
    for (const Leaver &one : m_left) {
        if (one.since <= day)
            gone.insert(personKey(one.person));
    }
    QList<ResponsibilityDefect> found;
    QSet<QString> seen;
    for (const Activity &one : m_activities) {
        const auto add = [&](Kind kind, const QStringList &persons = {}) {
            found.append({kind, one.stage, one.name, persons, one.line});
        };
        const QString key = personKey(one.stage) + u'\n' + personKey(one.name);
        if (seen.contains(key))
            add(Kind::Twice);
        seen.insert(key);
        if (one.accountable.isEmpty())
            add(Kind::NobodyAccountable);
        if (one.accountable.size() > 1)
            add(Kind::SeveralAccountable, one.accountable);
        if (one.responsible.isEmpty())
            add(Kind::NobodyResponsible);
        QStringList left;
        for (const QStringList &persons : {one.responsible, one.accountable, one.consulted, one.informed}) {
            for (const QString &person : persons) {
                if (gone.contains(personKey(person)) && !left.contains(person, Qt::CaseInsensitive))
                    left.append(person);
            }
        }
        for (const QString &person : std::as_const(left))
            add(Kind::Left, {person});
        if (one.responsible.size() == 1 && one.accountable.size() == 1
            && personKey(one.responsible.first()) == personKey(one.accountable.first()))
            add(Kind::ApprovesOwnWork, one.accountable);
    }
    return found;
}

} // namespace plumbline
