// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "ui/files/file_preview.h"

#include "core/base/file_type.h"
#include "ui/models/picture.h"
#include "ui/text/error_text.h"
#include "ui/text/format.h"
#include "ui/text/value_display.h"
#include "ui/theme/caravan_style.h"
#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/plain_label.h"

#include <QCheckBox>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QSaveFile>
#include <QSignalBlocker>
#include <QVBoxLayout>

namespace caravan::ui {

namespace {

constexpr QSize kPictureMost(960, 640);
constexpr QSize kPictureLeast(420, 260);
constexpr int kIconSide = 56;

} // namespace

Done saveFile(Blobs& blobs, const FileRef& file, const QString& path)
{
    const Result<std::string> bytes = blobs.open(file.sha256);
    if (!bytes) {
        return bytes.error();
    }
    QSaveFile out(path);
    const bool isWritten = out.open(QIODevice::WriteOnly) &&
                           out.write(bytes->data(), static_cast<qint64>(bytes->size())) ==
                               static_cast<qint64>(bytes->size()) &&
                           out.commit();
    return isWritten ? done() : Done(Error{ErrorCode::storage, "file", toStd(out.errorString())});
}

QString saveFileAs(Desk& desk, const FileRef& file, QWidget* parent)
{
    const QString path = QFileDialog::getSaveFileName(parent, FilePreview::tr("Save as"),
                                                      toQString(safeFileName(file.name)));
    if (path.isEmpty()) {
        return {};
    }
    const Done saved = saveFile(desk.replica().blobs(), file, path);
    desk.look(); // a file that was missing is fetched
    return saved ? FilePreview::tr("Saved as %1").arg(path) : fileErrorText(saved.error());
}

FilePreview::FilePreview(Desk& desk, FileRef file, const QString& title, QWidget* parent)
    : QDialog(parent), m_desk(desk), m_file(std::move(file)), m_picture(new QLabel),
      m_state(new PlainLabel({}, TextRole::body, Ink::text2)),
      m_pin(new QCheckBox(tr("Keep on this laptop"))), m_save(new QPushButton(tr("Save as")))
{
    setWindowTitle(title);
    m_picture->setAlignment(Qt::AlignCenter);
    m_picture->setMinimumSize(kPictureLeast);
    m_picture->setAccessibleName(title);
    m_state->setWordWrap(true);
    m_state->setAlignment(Qt::AlignCenter);
    m_save->setIcon(icon(QStringLiteral("download")));
    auto* close = new QPushButton(tr("Close"));
    setButtonKind(*close, ButtonKind::primary);
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(m_pin);
    buttons->addStretch(1);
    buttons->addWidget(m_save);
    buttons->addWidget(close);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(kPageMargin, kPageMargin, kPageMargin, kCardPadding);
    layout->setSpacing(kCardPadding);
    layout->addWidget(m_picture, 1);
    layout->addWidget(m_state);
    layout->addLayout(buttons);

    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    connect(m_save, &QPushButton::clicked, this, &FilePreview::save);
    connect(m_pin, &QCheckBox::toggled, this, [this](bool isPinned) {
        if (const Done pinned = m_desk.replica().blobs().pin(m_file.sha256, isPinned); !pinned) {
            m_state->setText(errorText(pinned.error()));
        }
        m_desk.look();
    });
    connect(&desk, &Desk::committed, this, &FilePreview::look);
    const auto state = desk.replica().blobs().state(m_file.sha256);
    {
        const QSignalBlocker quiet(m_pin);
        m_pin->setChecked(state && state->isPinned);
    }
    if (state && !state->isHere) {
        if (const Done asked = desk.replica().blobs().ask(m_file.sha256); !asked) {
            m_state->setText(errorText(asked.error()));
        }
        desk.look();
    }
    show(QImage());
    look();
}

FilePreview::~FilePreview()
{
    m_pool.waitForDone();
}

void FilePreview::save()
{
    if (const QString said = saveFileAs(m_desk, m_file, this); !said.isEmpty()) {
        Q_EMIT messageRequested(said, false);
    }
}

void FilePreview::look()
{
    const auto state = m_desk.replica().blobs().state(m_file.sha256);
    const bool isHere = state && state->isHere;
    m_save->setEnabled(isHere);
    if (!isHere) {
        m_state->setText(tr("This file is at the hub. It is fetched as soon as there is a "
                            "connection and then shown here."));
        return;
    }
    if (m_isRead) {
        return;
    }
    m_isRead = true;
    m_pool.start([this, files = m_desk.replica().blobs().files(), sha256 = m_file.sha256,
                  ratio = devicePixelRatioF()] {
        const Result<std::string> bytes = files.read(sha256);
        QImage image = bytes ? pictureIn(*bytes, kPictureMost * ratio) : QImage();
        image.setDevicePixelRatio(ratio);
        // The pool ends before this object does.
        QMetaObject::invokeMethod(
            this, [this, image, failure = bytes ? std::nullopt : std::optional(bytes.error())] {
                Blobs& blobs = m_desk.replica().blobs();
                const Done noted = failure ? blobs.noteFailure(m_file.sha256, *failure)
                                           : blobs.noteUse(m_file.sha256);
                m_isRead = !failure;
                show(image);
                if (!noted || failure) {
                    m_state->setText(errorText(noted ? *failure : noted.error()));
                }
                if (failure) {
                    m_desk.look();
                }
            });
    });
}

void FilePreview::show(const QImage& image)
{
    const QString what =
        tr("%1 (%2)", "file name, size").arg(toQString(m_file.name), sizeText(m_file.size));
    if (!image.isNull()) {
        m_picture->setPixmap(QPixmap::fromImage(image));
        m_state->setText(what);
        return;
    }
    m_picture->setPixmap(
        icon(QStringLiteral("file")).pixmap(QSize(kIconSide, kIconSide), devicePixelRatioF()));
    m_state->setText(what + QLatin1Char('\n') +
                     tr("There is no preview of this kind of file. Save it to open it with "
                        "another program."));
}

} // namespace caravan::ui
