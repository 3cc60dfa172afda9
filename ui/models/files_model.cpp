// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "ui/models/files_model.h"

#include "core/store/people.h"
#include "ui/text/format.h"
#include "ui/text/value_display.h"

namespace caravan::ui {

namespace {

constexpr std::size_t kFilesMax = 500;

const FileRef* fileOf(const Record& record, const char* field)
{
    return std::get_if<FileRef>(&record.value(field));
}

QString percentOf(const sync::BlobStatus::Moving& moving)
{
    const auto percent = moving.of > 0 ? moving.bytes * 100 / moving.of : 100;
    return integerText(percent);
}

} // namespace

FilesModel::FilesModel(Desk& desk, const Field& about, QObject* parent)
    : QAbstractListModel(parent), m_desk(desk), m_about(about),
      m_thumbnails(new Thumbnails(desk.replica().blobs().files(), this))
{
    connect(&desk, &Desk::committed, this, &FilesModel::take);
    connect(&desk, &Desk::filesMoved, this, &FilesModel::showAll);
    connect(m_thumbnails, &Thumbnails::ready, this, &FilesModel::showAll);
    connect(m_thumbnails, &Thumbnails::damaged, this, [this](const QString& sha256) {
        // Refused by a full disk or so: the next look at it says the same again.
        const Error failure{ErrorCode::damaged, "file", toStd(sha256)};
        if (m_desk.replica().blobs().noteFailure(toStd(sha256), failure)) {
            m_desk.look();
        }
    });
}

void FilesModel::setRecord(const RecordKey& key)
{
    m_key = key;
    read();
}

void FilesModel::take(const Commit& commit)
{
    if (commit.touches(m_desk.catalogue().at(Serves::files).name)) {
        read();
    } else if (commit.syncState) {
        showAll();
    }
}

void FilesModel::read()
{
    beginResetModel();
    m_records.clear();
    for (Row& row : m_desk.replica().related(m_desk.catalogue().at(Serves::files), m_about, m_key,
                                             kFilesMax)) {
        m_records.push_back(std::move(row.record));
    }
    endResetModel();
    Q_EMIT countChanged(rowCount());
}

void FilesModel::showAll()
{
    if (!m_records.empty()) {
        Q_EMIT dataChanged(index(0), index(rowCount() - 1));
    }
}

const Record* FilesModel::recordAt(int row) const
{
    return row >= 0 && row < rowCount() ? &m_records[static_cast<std::size_t>(row)] : nullptr;
}

const FileRef* FilesModel::fileAt(int row) const
{
    const Record* record = recordAt(row);
    return record ? fileOf(*record, "file") : nullptr;
}

std::optional<BlobState> FilesModel::stateAt(int row) const
{
    const FileRef* file = fileAt(row);
    return file ? m_desk.replica().blobs().state(file->sha256) : std::nullopt;
}

int FilesModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_records.size());
}

QImage FilesModel::picture(const Record& record) const
{
    Blobs& blobs = m_desk.replica().blobs();
    for (const char* field : {"preview", "file"}) {
        const FileRef* file = fileOf(record, field);
        if (!file || !file->mime.starts_with("image/")) {
            continue;
        }
        const Result<bool> isHere = blobs.files().has(file->sha256, file->size);
        if (isHere && *isHere) {
            return m_thumbnails->picture(file->sha256);
        }
    }
    return {};
}

std::pair<QString, Tone> FilesModel::stateText(const FileRef& file) const
{
    const std::optional<BlobState> state = m_desk.replica().blobs().state(file.sha256);
    if (!state) {
        return {tr("Only at the hub"), Tone::neutral};
    }
    const sync::BlobStatus& moving = m_desk.files();
    if (state->isTaken && !state->isConfirmed) {
        if (!state->isHere) {
            return {tr("Damaged before it was sent"), Tone::danger};
        }
        if (moving.up && moving.up->sha256 == file.sha256) {
            return {tr("Sending: %1 %", "percent").arg(percentOf(*moving.up)), Tone::accent};
        }
        return {tr("Waiting for the hub"), Tone::warning};
    }
    if (state->isHere) {
        return {tr("On this laptop"), Tone::success};
    }
    if (moving.down && moving.down->sha256 == file.sha256) {
        return {tr("Fetching: %1 %", "percent").arg(percentOf(*moving.down)), Tone::accent};
    }
    return {state->isAsked ? tr("Will be fetched at the next connection") : tr("Only at the hub"),
            Tone::neutral};
}

QVariant FilesModel::data(const QModelIndex& index, int role) const
{
    const Record* record = recordAt(index.row());
    const FileRef* file = fileAt(index.row());
    if (!record || !file) {
        return {};
    }
    switch (role) {
    case Qt::DisplayRole:
        return recordTitle(*record);
    case Qt::DecorationRole:
        return picture(*record);
    case kFileDetailRole:
    case Qt::AccessibleDescriptionRole: {
        const QString who = toQString(personName(m_desk.replica(), record->changedBy));
        QStringList parts{sizeText(file->size), agoText(record->changedAt, m_desk.now())};
        if (!who.isEmpty()) {
            parts.insert(1, who);
        }
        const QString detail = parts.join(QStringLiteral(" · "));
        return role == kFileDetailRole ? detail
                                       : detail + QStringLiteral(", ") + stateText(*file).first;
    }
    case kFileStateRole:
        return stateText(*file).first;
    case kFileToneRole:
        return static_cast<int>(stateText(*file).second);
    case kFileIconRole:
        return file->mime.starts_with("image/")  ? QStringLiteral("image")
               : file->mime == "application/pdf" ? QStringLiteral("file-text")
                                                 : QStringLiteral("file");
    case kFilePinnedRole: {
        const auto state = m_desk.replica().blobs().state(file->sha256);
        return state && state->isPinned;
    }
    default:
        return {};
    }
}

} // namespace caravan::ui
