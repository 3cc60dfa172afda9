// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "ui/models/file_intake.h"

#include "core/actions/attach_file.h"
#include "core/store/blobs.h"
#include "ui/models/picture.h"
#include "ui/text/error_text.h"
#include "ui/text/format.h"

#include <QBuffer>
#include <QFileInfo>
#include <QImage>
#include <QMimeData>
#include <QUrl>

namespace caravan::ui {

namespace {

std::string_view viewOf(const QByteArray& bytes)
{
    return {bytes.constData(), static_cast<std::size_t>(bytes.size())};
}

std::optional<BlobFiles::Taken> previewOf(const BlobFiles& files, std::string_view bytes)
{
    const QByteArray small = shrunkCopy(bytes);
    if (small.isEmpty()) {
        return std::nullopt;
    }
    const Result<BlobFiles::Taken> taken = files.write(viewOf(small));
    return taken ? std::optional(*taken) : std::nullopt;
}

} // namespace

FileIntake::FileIntake(Desk& desk, QObject* parent) : QObject(parent), m_desk(desk)
{
    m_pool.setMaxThreadCount(1);
}

FileIntake::~FileIntake()
{
    m_pool.waitForDone(); // what a person has given is not thrown away half-way
}

FileIntake::Taken FileIntake::takeFile(const BlobFiles& files, const QString& path)
{
    Taken one{
        QFileInfo(path).fileName(), takeAttachment(files, std::filesystem::path(toStd(path))), {}};
    if (one.file && one.file->mime.starts_with("image/")) {
        if (const Result<std::string> bytes = files.read(one.file->sha256)) {
            one.preview = previewOf(files, *bytes);
        }
    }
    return one;
}

void FileIntake::add(const RecordKey& about, const QStringList& paths)
{
    begin(
        [paths, files = m_desk.replica().blobs().files()] {
            std::vector<Taken> taken;
            for (const QString& path : paths) {
                taken.push_back(takeFile(files, path));
            }
            return taken;
        },
        about);
}

bool FileIntake::canAdd(const QMimeData& data)
{
    return data.hasImage() || (data.hasUrls() && data.urls().constFirst().isLocalFile());
}

bool FileIntake::add(const RecordKey& about, const QMimeData& data)
{
    QStringList paths;
    const QList<QUrl> urls = data.urls();
    for (const QUrl& url : urls) {
        if (url.isLocalFile()) {
            paths.append(url.toLocalFile());
        }
    }
    if (!paths.isEmpty()) {
        add(about, paths);
        return true;
    }
    const auto image = data.hasImage() ? qvariant_cast<QImage>(data.imageData()) : QImage();
    if (image.isNull()) {
        return false;
    }
    const QString name =
        tr("Picture %1.png", "when").arg(toLocal(m_desk.now()).toString(u"yyyy-MM-dd HH.mm.ss"));
    begin(
        [image, name, files = m_desk.replica().blobs().files()] {
            QByteArray png;
            QBuffer buffer(&png);
            buffer.open(QIODevice::WriteOnly);
            image.save(&buffer, "PNG");
            std::vector<Taken> taken;
            taken.push_back({name, files.write(viewOf(png)), previewOf(files, viewOf(png))});
            return taken;
        },
        about);
    return true;
}

void FileIntake::begin(std::function<std::vector<Taken>()> work, const RecordKey& about)
{
    ++m_jobs;
    m_pool.start([this, work = std::move(work), about] {
        // The pool ends before this object does.
        QMetaObject::invokeMethod(this, [this, about, taken = work()] { save(about, taken); });
    });
}

void FileIntake::save(const RecordKey& about, const std::vector<Taken>& taken)
{
    --m_jobs;
    Blobs& blobs = m_desk.replica().blobs();
    std::vector<Edit> edits;
    QStringList failed;
    for (const Taken& one : taken) {
        const Result<FileRef> file =
            one.file ? blobs.adopt(*one.file, toStd(one.name)) : Result<FileRef>(one.file.error());
        const Result<FileRef> preview =
            one.preview ? blobs.adopt(*one.preview, "preview.jpg") : Result<FileRef>(Error{});
        const Result<Edit> edit = file
                                      ? attachFile(m_desk.replica(), about, *file,
                                                   preview ? std::optional(*preview) : std::nullopt)
                                      : Result<Edit>(file.error());
        if (edit) {
            edits.push_back(*edit);
        } else {
            failed.append(tr("%1: %2", "file, why it was not added")
                              .arg(one.name, fileErrorText(edit.error())));
        }
    }
    QString message = tr("%Ln file(s) added", nullptr, static_cast<int>(edits.size()));
    bool isAdded = !edits.empty();
    if (isAdded) {
        if (const Done saved = m_desk.save(edits, message); !saved) {
            failed.append(errorText(saved.error()));
            isAdded = false;
        }
    }
    if (!failed.isEmpty()) {
        message = isAdded ? message + QLatin1Char('\n') + failed.join(QLatin1Char('\n'))
                          : failed.join(QLatin1Char('\n'));
    }
    Q_EMIT finished(message, isAdded);
}

} // namespace caravan::ui
