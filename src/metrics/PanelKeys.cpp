// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "metrics/PanelKeys.h"

#include <QDataStream>
#include <QIODevice>
#include <algorithm>
#include <unordered_set>

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

namespace {

/// Numbers, most of which are not asked for: a bit for each keeps from looking them up.
class NumberSet
{
public:
    bool insert(quint32 number)
    {
        m_bits[place(number)] |= quint64(1) << (number & 63);
        return m_numbers.insert(number).second;
    }
    bool contains(quint32 number) const
    {
        return number != 0 && (m_bits[place(number)] >> (number & 63) & 1) && m_numbers.contains(number);
    }
    bool isEmpty() const { return m_numbers.empty(); }

private:
    static size_t place(quint32 number) { return number >> 6 & 0xffff; }

    std::vector<quint64> m_bits = std::vector<quint64>(0x10000);
    std::unordered_set<quint32> m_numbers;
};

template <typename T>
void write(QDataStream &stream, const std::vector<T> &numbers, size_t from, size_t to)
{
    stream << QByteArray(reinterpret_cast<const char *>(numbers.data() + from), qsizetype((to - from) * sizeof(T)));
}

template <typename T>
void readOnto(QDataStream &stream, std::vector<T> &numbers)
{
    QByteArray bytes;
    stream >> bytes;
    const size_t before = numbers.size();
    numbers.resize(before + size_t(bytes.size()) / sizeof(T));
    std::memcpy(numbers.data() + before, bytes.constData(), (numbers.size() - before) * sizeof(T));
}

} // namespace

PanelKeys::PanelKeys(const PanelDefinition &definition)
{
    for (const PanelRowType &rows : definition.rows) {
        m_types.emplace_back();
        m_types.back().links = size_t(rows.links.size());
        m_types.back().asks = size_t(rows.asks.size());
        m_types.back().tells = size_t(rows.tells.size());
        m_types.back().shows = rows.shows.isEmpty() ? 0 : 1;
    }
}

quint32 PanelKeys::keyOf(QByteArrayView text)
{
    quint64 hash = 14'695'981'039'346'656'037ULL; // FNV-1a
    for (const char byte : text)
        hash = (hash ^ quint8(byte)) * 1'099'511'628'211ULL;
    const auto folded = quint32(hash ^ hash >> 32);
    return folded == 0 ? 1 : folded;
}

void PanelKeys::add(int type, const PanelRow &row)
{
    Type &rows = m_types[size_t(type)];
    rows.versions.push_back(row.version);
    rows.history.push_back(row.history.value_or(none));
    const auto last = std::max_element(row.events.begin(), row.events.end());
    rows.latest.push_back(last == row.events.end() ? none : *last);
    rows.keys.insert(rows.keys.end(), row.keys.begin(), row.keys.end());
    rows.isEnded.push_back(0);
    m_latest = std::max(m_latest, rows.latest.back());
}

int PanelKeys::find(int type, qint64 version) const
{
    const std::vector<qint64> &versions = m_types[size_t(type)].versions;
    const auto found = std::lower_bound(versions.begin(), versions.end(), version);
    return found == versions.end() || *found != version ? -1 : int(found - versions.begin());
}

qint64 PanelKeys::size() const
{
    qint64 rows = 0;
    for (const Type &type : m_types)
        rows += qint64(type.versions.size());
    return rows;
}

qint64 PanelKeys::Reach::size() const
{
    qint64 rows = 0;
    for (const std::vector<int> &places : own)
        rows += qint64(places.size());
    return rows;
}

PanelKeys::Reach PanelKeys::reach(const PanelRowPlaces &changed) const
{
    NumberSet linked, told, asked;
    std::vector<std::vector<char>> isOwn;
    for (const Type &type : m_types)
        isOwn.emplace_back(type.versions.size());
    bool isGrowing = false;
    const auto take = [&](size_t number, size_t row) {
        const Type &type = m_types[number];
        isOwn[number][row] = 1;
        for (size_t i = row * type.stride(); i < row * type.stride() + type.links; ++i)
            isGrowing = (type.keys[i] != 0 && linked.insert(type.keys[i])) || isGrowing;
    };
    for (size_t number = 0; number < m_types.size(); ++number) {
        const Type &type = m_types[number];
        for (const int row : changed[number]) {
            take(number, size_t(row));
            const size_t tells = size_t(row) * type.stride() + type.links + type.asks;
            for (size_t i = tells; i < tells + type.tells; ++i)
                if (type.keys[i] != 0)
                    told.insert(type.keys[i]);
        }
    }
    for (bool isFirst = true; isGrowing || isFirst; isFirst = false) {
        isGrowing = false;
        for (size_t number = 0; number < m_types.size(); ++number) {
            const Type &type = m_types[number];
            if (type.links == 0 && (type.asks == 0 || !isFirst))
                continue;
            for (size_t row = 0; row < type.versions.size(); ++row) {
                if (isOwn[number][row] || type.isEnded[row])
                    continue;
                const quint32 *key = type.keys.data() + row * type.stride();
                bool isTouched = false;
                for (size_t i = 0; i < type.links && !isTouched; ++i)
                    isTouched = linked.contains(key[i]);
                for (size_t i = type.links; i < type.links + type.asks && !isTouched && isFirst; ++i)
                    isTouched = told.contains(key[i]);
                if (isTouched)
                    take(number, row);
            }
        }
    }
    Reach reach;
    for (size_t number = 0; number < m_types.size(); ++number) {
        const Type &type = m_types[number];
        reach.own.emplace_back();
        for (size_t row = 0; row < type.versions.size(); ++row) {
            if (!isOwn[number][row] || type.isEnded[row])
                continue;
            reach.own.back().push_back(int(row));
            for (size_t i = row * type.stride() + type.links; i < row * type.stride() + type.links + type.asks; ++i)
                if (type.keys[i] != 0)
                    asked.insert(type.keys[i]);
        }
    }
    for (size_t number = 0; number < m_types.size(); ++number) {
        const Type &type = m_types[number];
        reach.told.emplace_back();
        for (size_t row = 0; type.tells > 0 && !asked.isEmpty() && row < type.versions.size(); ++row) {
            if (isOwn[number][row] || type.isEnded[row])
                continue;
            const quint32 *key = type.keys.data() + row * type.stride() + type.links + type.asks;
            if (std::any_of(key, key + type.tells, [&](quint32 one) { return asked.contains(one); }))
                reach.told.back().push_back(int(row));
        }
    }
    return reach;
}

PanelRowPlaces PanelKeys::all() const
{
    PanelRowPlaces places;
    for (const Type &type : m_types) {
        places.emplace_back();
        for (size_t row = 0; row < type.versions.size(); ++row)
            if (!type.isEnded[row])
                places.back().push_back(int(row));
    }
    return places;
}

PanelRowPlaces PanelKeys::later(qint64 instant) const
{
    PanelRowPlaces places;
    for (const Type &type : m_types) {
        places.emplace_back();
        for (size_t row = 0; row < type.versions.size(); ++row)
            if (!type.isEnded[row] && type.latest[row] > instant)
                places.back().push_back(int(row));
    }
    return places;
}

std::optional<qint64> PanelKeys::oldest(int type) const
{
    const Type &rows = m_types[size_t(type)];
    std::optional<qint64> least;
    for (size_t row = 0; row < rows.versions.size(); ++row)
        if (!rows.isEnded[row] && rows.history[row] != none && (!least || rows.history[row] < *least))
            least = rows.history[row];
    return least;
}

bool PanelKeys::isThere(int type, qint64 version) const
{
    const int place = find(type, version);
    return place >= 0 && !m_types[size_t(type)].isEnded[size_t(place)];
}

PanelRowPlaces PanelKeys::showing(int most) const
{
    PanelRowPlaces places;
    for (const Type &type : m_types) {
        places.emplace_back();
        for (size_t row = 0; type.shows > 0 && row < type.versions.size() && int(places.back().size()) < most; ++row)
            if (!type.isEnded[row] && type.keys[(row + 1) * type.stride() - 1] != 0)
                places.back().push_back(int(row));
    }
    return places;
}

QByteArray PanelKeys::toBytes(int type, int from, int to) const
{
    const Type &rows = m_types[size_t(type)];
    QByteArray bytes;
    QDataStream stream(&bytes, QIODevice::WriteOnly);
    write(stream, rows.versions, size_t(from), size_t(to));
    write(stream, rows.history, size_t(from), size_t(to));
    write(stream, rows.latest, size_t(from), size_t(to));
    write(stream, rows.keys, size_t(from) * rows.stride(), size_t(to) * rows.stride());
    return bytes;
}

Result<void> PanelKeys::addBytes(int type, const QByteArray &bytes)
{
    Type &rows = m_types[size_t(type)];
    QDataStream stream(bytes);
    readOnto(stream, rows.versions);
    readOnto(stream, rows.history);
    readOnto(stream, rows.latest);
    readOnto(stream, rows.keys);
    rows.isEnded.resize(rows.versions.size());
    if (stream.status() != QDataStream::Ok || rows.history.size() != rows.versions.size()
        || rows.latest.size() != rows.versions.size() || rows.keys.size() != rows.versions.size() * rows.stride())
        return fail(Error::Kind::Store, u"read panel"_s, u"damaged: keys of rows do not fit"_s);
    for (const qint64 latest : rows.latest)
        m_latest = std::max(m_latest, latest);
    return {};
}

QByteArray PanelKeys::ended(int type) const
{
    const std::vector<char> &ended = m_types[size_t(type)].isEnded;
    return qCompress(reinterpret_cast<const uchar *>(ended.data()), int(ended.size()), 1);
}

void PanelKeys::setEnded(int type, const QByteArray &ended)
{
    const QByteArray flags = qUncompress(ended);
    std::vector<char> &isEnded = m_types[size_t(type)].isEnded;
    std::copy_n(flags.begin(), std::min(flags.size(), qsizetype(isEnded.size())), isEnded.begin());
}

void PanelKeys::dropEnded()
{
    for (Type &type : m_types) {
        size_t kept = 0;
        for (size_t row = 0; row < type.versions.size(); ++row) {
            if (type.isEnded[row])
                continue;
            type.versions[kept] = type.versions[row];
            type.history[kept] = type.history[row];
            type.latest[kept] = type.latest[row];
            std::copy_n(type.keys.begin() + qsizetype(row * type.stride()), type.stride(),
                        type.keys.begin() + qsizetype(kept * type.stride()));
            ++kept;
        }
        type.versions.resize(kept);
        type.history.resize(kept);
        type.latest.resize(kept);
        type.keys.resize(kept * type.stride());
        type.isEnded.assign(kept, 0);
    }
}

} // namespace plumbline
