import type { Row } from './corpus-row'
import { hostilePictures } from './hostile-pictures'
import { oddPictures } from './odd-pictures'
import { otherFiles } from './other-files'

/** Pictures and other files, good, odd and hostile. All are made here: nobody's real picture lies in the repo. */
export const corpus = (): readonly Row[] => [...oddPictures(), ...hostilePictures(), ...otherFiles()]
