// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/PacketNotes.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

namespace {

constexpr qint64 largestNotes = 32 << 20; // bytes
const QString notesFormat = u"plumbline-packet-notes/1"_s;

} // namespace

Result<PacketNotes> PacketNotes::beside(const QString &packetFile, const QString &packetId)
{
    PacketNotes notes(packetFile + u".notes.json"_s, packetId);
    QFile file(notes.m_file);
    if (!file.exists())
        return notes;
    if (!file.open(QIODevice::ReadOnly) || file.size() > largestNotes)
        return fail(Error::Kind::Configuration, u"read notes"_s, file.errorString(), notes.m_file);
    const QJsonObject json = QJsonDocument::fromJson(file.readAll()).object();
    if (json[u"format"_s] != notesFormat || json[u"packet_id"_s] != packetId)
        return fail(Error::Kind::Configuration, u"read notes"_s, u"they are not about this packet"_s, notes.m_file);
    const QJsonArray list = json[u"notes"_s].toArray();
    for (const auto &note : list)
        notes.m_notes.insert(note[u"line"_s].toInteger(), {note[u"row"_s].toString(), note[u"text"_s].toString()});
    notes.m_samples = json[u"samples"_s].toArray();
    return notes;
}

Result<void> PacketNotes::add(const AuditorSample &sample)
{
    QJsonArray lines;
    for (const qint64 line : sample.lines)
        lines.append(line);
    const QJsonObject drawn{{u"type"_s, sample.type},
                            {u"seed"_s, sample.seed},
                            {u"size"_s, sample.size},
                            {u"population"_s, sample.population},
                            {u"lines"_s, lines}};
    QJsonArray samples;
    for (const auto &one : std::as_const(m_samples)) {
        if (one[u"type"_s] != drawn[u"type"_s] || one[u"seed"_s] != drawn[u"seed"_s] || one[u"size"_s] != drawn[u"size"_s])
            samples.append(one);
    }
    samples.append(drawn);
    if (auto written = write(m_notes, samples); !written)
        return written;
    m_samples = samples;
    return {};
}

Result<void> PacketNotes::set(qint64 seq, const Note &note)
{
    QMap<qint64, Note> changed = m_notes;
    if (note.text.trimmed().isEmpty())
        changed.remove(seq);
    else
        changed.insert(seq, note);
    if (auto written = write(changed, m_samples); !written)
        return written;
    m_notes = std::move(changed);
    return {};
}

Result<void> PacketNotes::write(const QMap<qint64, Note> &notes, const QJsonArray &samples) const
{
    QJsonArray list;
    for (auto note = notes.begin(); note != notes.end(); ++note)
        list.append(QJsonObject{{u"line"_s, note.key()}, {u"row"_s, note->row}, {u"text"_s, note->text}});
    const QByteArray text
        = QJsonDocument(QJsonObject{{u"format"_s, notesFormat}, {u"packet_id"_s, m_packetId}, {u"notes"_s, list}, {u"samples"_s, samples}}).toJson();
    QSaveFile file(m_file);
    if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size() || !file.commit())
        return fail(Error::Kind::Store, u"write notes"_s, file.errorString(), m_file);
    return {};
}

} // namespace plumbline
