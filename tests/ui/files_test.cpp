// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "app/desktop/product_workbench.h"
#include "core/store/blobs.h"
#include "tests/ui/demo_replica.h"
#include "ui/files/file_preview.h"
#include "ui/files/files_view.h"
#include "ui/forms/file_editor.h"
#include "ui/models/file_intake.h"
#include "ui/models/files_model.h"
#include "ui/models/picture.h"
#include "ui/record_page/record_page.h"
#include "ui/text/format.h"
#include "ui/widgets/plain_label.h"

#include <QAbstractItemModelTester>
#include <QBuffer>
#include <QDropEvent>
#include <QFile>
#include <QImage>
#include <QMimeData>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>
#include <QUrl>

#include <gtest/gtest.h>

namespace caravan::ui {
namespace {

/// A photo that does not compress away.
QByteArray photo(int side, const char* format = "JPEG")
{
    QImage image(side, side, QImage::Format_RGB32);
    QRandomGenerator random(7);
    for (int y = 0; y < side; ++y) {
        for (int x = 0; x < side; ++x) {
            image.setPixel(x, y, random.generate() | 0xFF000000U);
        }
    }
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, format, 92);
    return bytes;
}

std::string_view viewOf(const QByteArray& bytes)
{
    return {bytes.constData(), static_cast<std::size_t>(bytes.size())};
}

class FilesTest : public ::testing::Test {
protected:
    FilesTest() : desk(demo.replica(), demo.clock(), preferences)
    {
        account = {"account", demo.first("account")};
        page =
            std::make_unique<RecordPage>(desk, bench, desk.catalogue().at("account"), account.id);
    }
    QString file(const QString& name, const QByteArray& bytes)
    {
        const QString path = QString::fromStdString((folder.path() / name.toStdString()).string());
        QFile out(path);
        EXPECT_TRUE(out.open(QIODevice::WriteOnly));
        out.write(bytes);
        return path;
    }
    FilesModel& model() { return page->files()->model(); }
    /// Gives the files to the page as a drop does and waits until they are in.
    QString drop(const QStringList& paths)
    {
        QMimeData data;
        QList<QUrl> urls;
        for (const QString& path : paths) {
            urls.append(QUrl::fromLocalFile(path));
        }
        data.setUrls(urls);
        QSignalSpy told(page.get(), &Page::messageRequested);
        page->files()->add(data);
        EXPECT_TRUE(told.wait(5000));
        return told.isEmpty() ? QString() : told.first().first().toString();
    }
    QString state(int row) { return model().index(row).data(kFileStateRole).toString(); }

    test::DemoReplica demo;
    test::TempFolder folder;
    Preferences preferences{QString()};
    Desk desk;
    const Workbench bench = desktop::productWorkbench();
    RecordKey account;
    std::unique_ptr<RecordPage> page;
};

TEST_F(FilesTest, WhatIsDroppedBecomesOneUndoableStepWithSmallPictures)
{
    const QAbstractItemModelTester tester(&model());
    const int before = model().rowCount();

    const QString told = drop({file(u"a.jpg"_qs, photo(900)), file(u"报价单.pdf"_qs, "%PDF-1.7")});

    EXPECT_EQ(told, QStringLiteral("2 files added"));
    ASSERT_EQ(model().rowCount(), before + 2);
    const int photoRow = model().index(0).data().toString() == u"a.jpg" ? 0 : 1;
    const Record* record = model().recordAt(photoRow);
    EXPECT_EQ(record->text("kind"), "photo");
    const FileRef* preview = std::get_if<FileRef>(&record->value("preview"));
    ASSERT_NE(preview, nullptr);
    EXPECT_LT(preview->size, model().fileAt(photoRow)->size / 2);
    EXPECT_EQ(std::get_if<FileRef>(&model().recordAt(1 - photoRow)->value("preview")), nullptr);
    EXPECT_EQ(state(photoRow), QStringLiteral("Waiting for the hub"));
    QTRY_VERIFY(!model().index(photoRow).data(Qt::DecorationRole).value<QImage>().isNull());

    desk.undoStack().undo();
    EXPECT_EQ(model().rowCount(), before);
}

TEST_F(FilesTest, B71_WhatCannotBeTakenIsNamedAndTheRestIsTaken)
{
    const QString told =
        drop({QString::fromStdString(folder.path().string()), file(u"n.txt"_qs, "note")});

    EXPECT_TRUE(told.startsWith(u"1 file added")) << told.toStdString();
    EXPECT_TRUE(told.contains(u"This is not a file that can be added.")) << told.toStdString();
}

TEST_F(FilesTest, TheStateOfAFileFollowsItsWayToTheHub)
{
    drop({file(u"n.txt"_qs, "note")});
    const std::string sha256 = model().fileAt(0)->sha256;
    sync::BlobStatus status;
    status.up = sync::BlobStatus::Moving{sha256, 2, 4};

    desk.setFiles(status);
    EXPECT_EQ(state(0), QStringLiteral("Sending: 50 %"));
    ASSERT_TRUE(demo.replica().blobs().queue().confirm(sha256));
    desk.setFiles({});
    EXPECT_EQ(state(0), QStringLiteral("On this laptop"));
}

TEST_F(FilesTest, AFileOnlyAtTheHubIsAskedForWhenItIsOpened)
{
    drop({file(u"n.txt"_qs, "note")});
    const std::string sha256 = model().fileAt(0)->sha256;
    ASSERT_TRUE(demo.replica().blobs().queue().confirm(sha256));
    ASSERT_TRUE(demo.replica().blobs().setBudgetBytes(0));
    ASSERT_TRUE(demo.replica().blobs().tidy());
    EXPECT_EQ(state(0), QStringLiteral("Only at the hub"));

    const FilePreview preview(desk, *model().fileAt(0), QStringLiteral("n.txt"));

    EXPECT_TRUE(demo.replica().blobs().state(sha256)->isAsked);
    EXPECT_EQ(state(0), QStringLiteral("Will be fetched at the next connection"));
}

TEST_F(FilesTest, SavingElsewhereGivesTheSameBytesOrNothing)
{
    const QByteArray bytes = photo(40);
    drop({file(u"a.jpg"_qs, bytes)});
    const FileRef ref = *model().fileAt(0);
    const QString path = QString::fromStdString((folder.path() / "saved.jpg").string());

    ASSERT_TRUE(saveFile(demo.replica().blobs(), ref, path));

    QFile saved(path);
    ASSERT_TRUE(saved.open(QIODevice::ReadOnly));
    EXPECT_EQ(saved.readAll(), bytes);
    const QString nowhere = QString::fromStdString((folder.path() / "no" / "x").string());
    EXPECT_EQ(saveFile(demo.replica().blobs(), ref, nowhere).error().code, ErrorCode::storage);
}

/// A field of any record that holds a file; the logo of the company is the product's own.
class FileField : public FilesTest {
protected:
    FileField() : field(*desk.catalogue().at("company").field("logo")), editor(desk, field) {}
    const Field& field;
    FileEditor editor;
};

TEST_F(FileField, HoldsWhatWasChosenFromTheMomentItWas)
{
    const QString path = file(u"logo.png"_qs, photo(20, "PNG"));
    QSignalSpy edited(&editor, &FieldEditor::edited);

    editor.take(path);
    const Result<Value> atOnce = editor.value();
    QFile::remove(path); // it was copied

    ASSERT_TRUE(atOnce) << describe(atOnce.error());
    const auto& taken = std::get<FileRef>(*atOnce);
    EXPECT_EQ(taken.name, "logo.png");
    EXPECT_EQ(taken.mime, "image/png");
    EXPECT_TRUE(demo.replica().blobs().open(taken.sha256));
    ASSERT_TRUE(QTest::qWaitFor([&] { return edited.count() == 2; }));
    EXPECT_EQ(*editor.value(), *atOnce);
}

TEST_F(FileField, KeepsWhatItHadWhereAFileCannotBeTaken)
{
    editor.take(file(u"good.png"_qs, photo(20, "PNG")));
    const Value good = *editor.value();

    editor.take(QString::fromStdString((folder.path() / "absent.png").string()));

    EXPECT_EQ(editor.value().error().key, "logo") << "nobody saves without it unawares";
    ASSERT_TRUE(QTest::qWaitFor([&] { return bool(editor.value()); }));
    EXPECT_EQ(*editor.value(), good);
    EXPECT_EQ(editor.findChild<PlainLabel*>()->text(),
              QStringLiteral("The file is no longer there."));
    editor.findChild<QToolButton*>()->click();
    EXPECT_TRUE(isEmpty(*editor.value()));
}

TEST_F(FileField, ADraftWhoseCopyIsGoneAsksForItAgain)
{
    const FileRef gone{std::string(64, 'a'), 5, "plan.pdf", "application/pdf"};

    editor.setValue(gone);

    EXPECT_TRUE(isEmpty(*editor.value()));
    EXPECT_TRUE(
        editor.findChild<PlainLabel*>()->text().startsWith(QStringLiteral("plan.pdf is no")));
}

TEST(Pictures, T13_OfHostileFilesAreNotDecoded)
{
    QByteArray huge = photo(8, "PNG");
    for (const int at : {16, 20}) { // width and height of the header say 60,000
        huge[at] = 0;
        huge[at + 1] = 0;
        huge[at + 2] = char(0xEA);
        huge[at + 3] = char(0x60);
    }
    std::uint32_t sum = 0xFFFFFFFFU; // CRC-32 of the header, as the file must have it
    for (int at = 12; at < 29; ++at) {
        sum ^= static_cast<unsigned char>(huge[at]);
        for (int bit = 0; bit < 8; ++bit) {
            sum = (sum >> 1U) ^ (sum & 1U ? 0xEDB88320U : 0U);
        }
    }
    for (int i = 0; i < 4; ++i) {
        huge[29 + i] = static_cast<char>(~sum >> (24 - 8 * i));
    }
    const QByteArray svg = "<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'/>";

    EXPECT_TRUE(pictureIn(viewOf(huge), QSize(64, 64)).isNull());
    EXPECT_TRUE(pictureIn(viewOf(svg), QSize(64, 64)).isNull());
    EXPECT_TRUE(pictureIn("GIF89a", QSize(64, 64)).isNull());
    EXPECT_TRUE(pictureIn(viewOf(photo(200).left(300)), QSize(64, 64)).width() <= 64);
}

TEST(Pictures, AShrunkCopyFitsAndIsMadeOnlyWhereItIsWorthIt)
{
    const QByteArray small = shrunkCopy(viewOf(photo(900)));
    const QImage image = pictureIn(viewOf(small), QSize(2000, 2000));

    EXPECT_EQ(image.size(), QSize(512, 512));
    EXPECT_TRUE(shrunkCopy(viewOf(photo(60))).isEmpty());
}

} // namespace
} // namespace caravan::ui
